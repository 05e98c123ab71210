// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.terrazzo.annotation.ui.internal.editor.Menus.item;
import static org.terrazzo.annotation.ui.internal.editor.Menus.shown;

import java.nio.file.Path;
import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrazzo.annotation.Edit;
import org.terrazzo.model.Origin;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Region;

/** The menus tell what can be done now, why something cannot, and by which key. */
class MenusTest {

    @TempDir
    private Path folder;

    private OpenImage image;

    @BeforeEach
    void open() throws Exception {
        image = OpenImage.in(folder);
        add("r1", PixelSet.of(5, 5, 9));
        add("r2", PixelSet.of(6, 5, 9));
    }

    private void add(String id, PixelSet pixels) throws Exception {
        Region region = new Region(id, 0, pixels, new Origin.Person("ada"));
        image.desk()
                .editing()
                .apply("Paint", new Edit.Add(region, image.document().regions().size()));
    }

    @AfterEach
    void close() throws Exception {
        image.close();
    }

    private Menu main(String label) {
        Menu bar = image.page().getWorkbenchWindow().getShell().getMenuBar();
        return item(bar, label).getMenu();
    }

    @Test
    void whatCannotBeDoneSaysWhy() {
        MenuItem unite = item(shown(main("Regions")), "Unite");
        assertThat(unite.isEnabled()).isFalse();
        assertThat(unite.getToolTipText()).isEqualTo("Select a region first.");
        image.desk().editing().select(Set.of("r1"));
        assertThat(item(shown(main("Regions")), "Unite").getToolTipText()).isEqualTo("Select two regions or more.");
        image.desk().editing().classStates().lock(0, true);
        assertThat(item(shown(main("Regions")), "Delete").getToolTipText())
                .isEqualTo("The class of what is selected is locked.");
        image.desk().editing().classStates().lock(0, false);
        assertThat(item(shown(main("Regions")), "To Polygons").isEnabled()).isTrue();
        assertThat(item(shown(main("Regions")), "Simplify").isEnabled()).isFalse();
    }

    @Test
    void anEntryDoesWhatItSaysAndShowsItsKey() {
        image.desk().editing().select(Set.of("r1", "r2"));
        MenuItem unite = item(shown(main("Regions")), "Unite");
        assertThat(unite.getText()).isEqualTo("Unite\tU");
        unite.notifyListeners(SWT.Selection, new Event());
        image.regions(1);
    }

    @Test
    void theContextMenuIsThatOfTheCanvas() {
        Menu menu = shown(image.desk().canvas().control().getMenu());
        assertThat(item(menu, "Select All").isEnabled()).isTrue();
        assertThat(item(menu, "Classes").getMenu()).isNotNull();
    }

    @Test
    void toolsAndClassesAreChosenFromTheirMenus() {
        item(shown(main("Tools")), "Ellipse").notifyListeners(SWT.Selection, new Event());
        assertThat(image.desk().tools().active().orElseThrow().describe().label())
                .isEqualTo("Ellipse");
        item(shown(main("Classes")), "membrane").notifyListeners(SWT.Selection, new Event());
        assertThat(image.desk().editing().classStates().active()).isEqualTo(2);
        assertThat(Menus.labels(shown(main("Image"))))
                .contains("Whole Image", "Display Range\u2026", "Mark as Reviewed");
    }
}
