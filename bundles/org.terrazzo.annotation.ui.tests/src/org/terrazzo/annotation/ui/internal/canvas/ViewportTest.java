// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.terrazzo.model.Box;

class ViewportTest {

    private static final double EXACTLY = 1e-9;

    @Test
    void aWholeImageFitsAndIsCentred() {
        Viewport viewport = Viewport.fitting(2000, 1000, 400, 400);
        assertThat(viewport.scale()).isEqualTo(0.2);
        assertThat(viewport.canvasX(0)).isCloseTo(0, within(EXACTLY));
        assertThat(viewport.canvasY(0)).isCloseTo(100, within(EXACTLY));
        assertThat(viewport.visible(2000, 1000)).isEqualTo(new Box(0, 0, 2000, 1000));
    }

    @Test
    void zoomingKeepsWhatIsUnderThePointer() {
        Viewport before = Viewport.fitting(900, 700, 300, 300).panned(13, 7);
        Viewport after = before.zoomed(3.7, 110, 220);
        assertThat(after.imageX(110)).isCloseTo(before.imageX(110), within(EXACTLY));
        assertThat(after.imageY(220)).isCloseTo(before.imageY(220), within(EXACTLY));
    }

    @Test
    void panningMovesThePictureWithThePointer() {
        Viewport before = new Viewport(2, 10, 20, 300, 200);
        Viewport after = before.panned(30, -8);
        assertThat(after.canvasX(50)).isEqualTo(before.canvasX(50) + 30);
        assertThat(after.canvasY(50)).isEqualTo(before.canvasY(50) - 8);
    }

    @Test
    void theImageCannotBeLost() {
        Viewport gone =
                new Viewport(1, 0, 0, 300, 200).panned(100_000, -100_000).holding(900, 700);
        assertThat(gone.visible(900, 700).isEmpty()).isFalse();
    }

    @Test
    void whilePicturesMoveNoTileIsMadeMuchSmaller() {
        for (double scale = 0.01; scale < 4; scale *= 1.03) {
            Viewport viewport = new Viewport(scale, 0, 0, 10, 10);
            double size = scale * (1 << viewport.levelInMotion());
            assertThat(size).isGreaterThanOrEqualTo(0.75);
            assertThat(viewport.levelInMotion()).isBetween(viewport.level(), viewport.level() + 1);
        }
    }

    @Test
    void theLevelHasAPixelForEachOnScreen() {
        assertThat(new Viewport(4, 0, 0, 10, 10).level()).isZero();
        assertThat(new Viewport(1, 0, 0, 10, 10).level()).isZero();
        assertThat(new Viewport(0.51, 0, 0, 10, 10).level()).isZero();
        assertThat(new Viewport(0.5, 0, 0, 10, 10).level()).isEqualTo(1);
        assertThat(new Viewport(0.06, 0, 0, 10, 10).level()).isEqualTo(4);
    }
}
