// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.terrazzo.model.LabelRaster;

/** Gaps and regions that are filled by one click. */
class FillTest extends EditorFixture {

    @Test
    void aGapWithinARegionIsFilled() throws Exception {
        take("brush");
        hands.drag(60, 60, 200, 60, 200, 160, 60, 160, 60, 60);
        image.steps(1);
        draw(1);
        take("fill");
        hands.click(130, 110);
        image.steps(2);
        LabelRaster labels = image.savedLabels();
        assertThat(labels.get(130, 110)).isEqualTo(1);
        assertThat(labels.get(75, 75)).isEqualTo(1);
        assertThat(labels.get(130, 60)).isZero();
        assertThat(labels.get(30, 30)).isEqualTo(NONE);
    }

    @Test
    void whatIsSeenOfARegionIsFilled() throws Exception {
        rectangle(60, 60, 200, 160);
        draw(1);
        take("brush");
        hands.drag(130, 40, 130, 180);
        image.steps(2);
        draw(2);
        take("fill");
        hands.click(80, 110);
        image.steps(3);
        LabelRaster labels = image.savedLabels();
        assertThat(labels.get(100, 110)).isEqualTo(2);
        assertThat(labels.get(130, 110)).isEqualTo(1);
        assertThat(labels.get(180, 110)).isZero();
    }

    @Test
    void aRegionOfALockedClassIsNotFilled() throws Exception {
        rectangle(60, 60, 200, 160);
        lock(0, true);
        draw(1);
        take("fill");
        hands.click(100, 100);
        hands.click(300, 200);
        image.steps(2);
        LabelRaster labels = image.savedLabels();
        assertThat(labels.get(100, 100)).isZero();
        assertThat(labels.get(300, 200)).isEqualTo(1);
    }
}
