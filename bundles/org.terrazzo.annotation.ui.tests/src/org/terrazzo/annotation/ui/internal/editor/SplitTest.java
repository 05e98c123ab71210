// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.Test;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.model.LabelRaster;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Region;

/** Regions that are cut along a line have the same pixels as before. */
class SplitTest extends EditorFixture {

    @Test
    void aPolygonIsCutAlongALineThatIsDragged() throws Exception {
        rectangle(50, 50, 150, 150);
        take("split");
        hands.drag(100, 30, 100, 100, 100, 170);
        image.steps(2);
        AnnotationDocument saved = image.saved();
        assertThat(saved.regions()).hasSize(2);
        assertThat(area(polygon(saved, 0))).isEqualTo(5_000);
        assertThat(area(polygon(saved, 1))).isEqualTo(5_000);
    }

    @Test
    void aPolygonIsCutAlongALineThatIsClicked() throws Exception {
        rectangle(50, 50, 150, 150);
        take("split");
        hands.click(30, 80).click(100, 80).click(100, 30).key(SWT.CR);
        image.steps(2);
        assertThat(image.saved().regions()).hasSize(2);
        assertThat(area(image.saved())).isEqualTo(10_000);
    }

    @Test
    void pixelsAreCutToo() throws Exception {
        take("brush");
        hands.drag(50, 100, 250, 100);
        image.steps(1);
        LabelRaster before = image.savedLabels();
        take("split");
        hands.drag(150, 30, 150, 100, 150, 170);
        AnnotationDocument after = image.steps(2);
        assertThat(after.regions()).hasSize(2).extracting(Region::geometry).allMatch(PixelSet.class::isInstance);
        assertThat(image.savedLabels()).isEqualTo(before);
    }

    @Test
    void onlyWhatIsSelectedIsCut() throws Exception {
        rectangle(50, 50, 150, 150);
        rectangle(50, 170, 150, 270);
        take("split");
        hands.drag(100, 30, 100, 160, 100, 290);
        image.steps(3);
        assertThat(image.saved().regions()).hasSize(3);
        image.desk().editing().select(Set.of());
        hands.drag(60, 30, 60, 160, 60, 290);
        image.steps(4);
        assertThat(image.saved().regions()).hasSize(5);
        assertThat(area(image.saved())).isEqualTo(20_000);
    }
}
