// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.swt.SWT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One image is open in two windows: each sees what is done in the other. */
class TwoWindowsTest extends EditorFixture {

    private OpenImage one;
    private OpenImage other;

    @BeforeEach
    void openAnotherWindow() throws Exception {
        one = image;
        other = one.inAnotherWindow();
        use(other);
    }

    @AfterEach
    void closeIt() {
        image = one;
        other.page().closeAllEditors(false);
        other.page().getWorkbenchWindow().close();
    }

    /** The hands go over to one of the windows. */
    private void use(OpenImage wanted) throws Exception {
        image = wanted.comeBack();
        hands = wanted.hands();
        Hands.until("the window is active", wanted.desk().canvas().control()::isFocusControl);
    }

    @Test
    void whatIsDrawnInOneIsShownInTheOther() {
        rectangle(50, 50, 150, 150);
        Hands.until(
                "it is shown", () -> one.desk().canvas().overlay().document().equals(other.document()));
        assertThat(one.document().regions()).hasSize(1);
        assertThat(one.editor().isDirty()).isTrue();
        Hands.until("the picture is up to date", one.desk().canvas()::isSettled);
    }

    @Test
    void whatIsDrawnInOneIsTakenBackInTheOther() throws Exception {
        rectangle(50, 50, 150, 150);
        use(one);
        rectangle(200, 50, 300, 150);
        use(other);
        undo();
        one.regions(1);
        undo();
        one.regions(0);
        use(one);
        hands.chord(SWT.MOD1, 'y');
        other.regions(1);
    }

    @Test
    void savingOneSavesBoth() throws Exception {
        rectangle(50, 50, 150, 150);
        assertThat(area(other.saved())).isEqualTo(10_000);
        Hands.until(
                "both are clean",
                () -> !one.editor().isDirty() && !other.editor().isDirty());
    }

    @Test
    void closingOneLeavesTheOtherAtWork() throws Exception {
        rectangle(50, 50, 150, 150);
        other.page().closeAllEditors(false);
        use(one);
        rectangle(200, 50, 300, 150);
        assertThat(area(one.saved())).isEqualTo(20_000);
    }
}
