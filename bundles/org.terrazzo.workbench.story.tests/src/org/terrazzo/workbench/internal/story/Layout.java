// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.workbench.internal.story;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;
import org.terrazzo.testkit.ui.Sight;

/**
 * What somebody has arranged before them, and comes back to.
 *
 * @param perspective its name
 * @param views the tabs that are open, from the first to the last
 * @param places where on the screen each part lies that is seen, by its title
 * @param editors the titles of the open images, from the first to the last
 * @param editor the one in front
 * @param active the part that has the keyboard
 * @param regions what is selected of the image's regions
 * @param corners which pixels of the image are seen at two places of the canvas: its zoom, and where it is scrolled to
 */
record Layout(
        String perspective,
        List<String> views,
        Map<String, Rectangle> places,
        List<String> editors,
        String editor,
        String active,
        List<String> regions,
        List<String> corners) {

    /** How it is now; the pointer moves over the image for that. */
    static Layout now(Person person, Easel easel) {
        List<String> corners = easel.corners();
        return person.loop().ask(() -> read(Person.page(), corners));
    }

    private static Layout read(IWorkbenchPage page, List<String> corners) {
        IWorkbenchPart active = page.getActivePart();
        return new Layout(
                page.getPerspective().getLabel(),
                titles(page.getViewReferences()),
                areas(),
                titles(page.getEditorReferences()),
                page.getActiveEditor().getTitle(),
                active.getTitle(),
                selectedRegions(),
                corners);
    }

    private static List<String> titles(IWorkbenchPartReference... parts) {
        return Stream.of(parts).map(IWorkbenchPartReference::getTitle).toList();
    }

    private static Map<String, Rectangle> areas() {
        Map<String, Rectangle> places = new TreeMap<>();
        Parts.seen().forEach((title, area) -> places.put(title, place(area)));
        return places;
    }

    private static Rectangle place(Control area) {
        return area.getDisplay().map(area.getParent(), null, area.getBounds());
    }

    /** The same, but that a view has come to the top where another one was before. */
    Layout showing(String view, String instead) {
        Map<String, Rectangle> now = new TreeMap<>(places);
        now.put(view, now.remove(instead));
        return new Layout(perspective, views, now, editors, editor, active, regions, corners);
    }

    /** The same with a view more. */
    Layout opened(String view) {
        List<String> more = Stream.concat(views.stream(), Stream.of(view)).toList();
        return new Layout(perspective, more, places, editors, editor, active, regions, corners);
    }

    private static List<String> selectedRegions() {
        return Sight.all(Person.window().getShell(), Table.class).stream()
                .filter(table -> table.getColumnCount() > 0
                        && table.getColumn(0).getText().equals("Region"))
                .flatMap(table -> Arrays.stream(table.getSelection()))
                .map(item -> item.getText(0))
                .toList();
    }
}
