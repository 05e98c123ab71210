// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.eclipse.swt.SWT;
import org.junit.jupiter.api.Test;
import org.terrazzo.annotation.ui.internal.canvas.Viewport;

/** Looking about: nothing of it changes the document. */
class NavigationTest extends EditorFixture {

    private Viewport viewport() {
        return image.desk().canvas().viewport();
    }

    @Test
    void theWheelZoomsAtThePointer() {
        hands.moveTo(100, 100).wheel(1);
        Hands.until("it is nearer", () -> viewport().scale() > 1);
        assertThat(viewport().canvasX(100)).isCloseTo(hands.column(), within(1.5));
        hands.wheel(-1);
        hands.wheel(-1);
        Hands.until("it is farther", () -> viewport().scale() < 1);
        assertThat(viewport().canvasX(100)).isCloseTo(hands.column(), within(1.5));
    }

    @Test
    void theMiddleButtonPans() {
        double before = viewport().left();
        hands.moveTo(100, 100).press(2).moveTo(150, 100).release(2);
        assertThat(viewport().left()).isCloseTo(before - 50, within(1.0));
        assertThat(image.document().regions()).isEmpty();
    }

    @Test
    void theSpaceBarPansAndNoToolHearsOfIt() throws Exception {
        take("brush");
        double before = viewport().top();
        hands.moveTo(100, 100)
                .hold(SWT.SPACE)
                .press(1)
                .moveTo(100, 140)
                .release(1)
                .letGo(SWT.SPACE);
        assertThat(viewport().top()).isCloseTo(before - 40, within(1.0));
        hands.drag(60, 60, 90, 60);
        image.steps(1);
        assertThat(image.savedLabels().get(100, 120)).isEqualTo(NONE);
        assertThat(image.savedLabels().get(75, 60)).isZero();
    }

    @Test
    void keysShowTheWholeImageAndOneToOne() {
        image.desk().canvas().show(viewport().scaledTo(8));
        hands.chord(SWT.MOD1, '0');
        Hands.until(
                "all is shown",
                () -> viewport()
                        .visible(OpenImage.WIDTH, OpenImage.HEIGHT)
                        .equals(image.document().bounds()));
        hands.chord(SWT.MOD1, '1');
        Hands.until("one to one", () -> viewport().scale() == 1);
        hands.type('-');
        Hands.until("farther", () -> viewport().scale() < 1);
        hands.type('+');
        Hands.until("nearer", () -> viewport().scale() == 1);
    }

    @Test
    void drawingIsExactWhereverTheImageIsShown() throws Exception {
        hands.moveTo(100, 100).wheel(1);
        hands.moveTo(100, 100).press(2).moveTo(150, 130).release(2);
        rectangle(50, 50, 150, 150);
        assertThat(area(image.saved())).isCloseTo(10_000, within(200.0));
        assertThat(image.savedLabels().get(52, 52)).isZero();
        assertThat(image.savedLabels().get(48, 52)).isEqualTo(NONE);
    }
}
