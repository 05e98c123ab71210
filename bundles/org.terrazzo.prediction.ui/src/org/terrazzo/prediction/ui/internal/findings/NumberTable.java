// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.ui.internal.findings;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.terrazzo.model.Rgb;

/** A name and numbers in each line; lines are made as they show. */
final class NumberTable {

    private static final int NAME_WIDTH = 160;
    private static final int NUMBER_WIDTH = 72;
    private static final int ROOM = 10;
    private static final int SWATCH = 12;

    private final Table table;
    private List<String> columns = List.of();
    private List<List<String>> rows = List.of();
    private List<Image> swatches = List.of();

    /** @param opened hears the name in a line that is double-clicked */
    NumberTable(Composite parent, Consumer<String> opened) {
        table = new Table(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.BORDER);
        table.setHeaderVisible(true);
        table.addListener(SWT.SetData, this::fill);
        table.addListener(SWT.Dispose, event -> swatches.forEach(Image::dispose));
        table.addListener(
                SWT.DefaultSelection,
                event -> opened.accept(
                        rows.get(table.indexOf((TableItem) event.item)).getFirst()));
    }

    private void fill(Event event) {
        TableItem item = (TableItem) event.item;
        item.setText(rows.get(event.index).toArray(String[]::new));
        if (event.index < swatches.size()) {
            item.setImage(swatches.get(event.index));
        }
    }

    Table control() {
        return table;
    }

    /** @param colours that stand before the names, one for each line */
    void show(List<String> names, List<List<String>> lines, List<Rgb> colours) {
        swatches.forEach(Image::dispose);
        swatches = colours.stream().map(this::swatch).toList();
        show(names, lines);
    }

    private Image swatch(Rgb colour) {
        PaletteData palette = new PaletteData(new RGB(colour.red(), colour.green(), colour.blue()));
        return new Image(table.getDisplay(), new ImageData(SWATCH, SWATCH, 1, palette));
    }

    /** @param names of the columns, the first that of names */
    void show(List<String> names, List<List<String>> lines) {
        if (!names.equals(columns)) {
            columns = names;
            for (TableColumn old : table.getColumns()) {
                old.dispose();
            }
            names.forEach(this::column);
            new TableColumn(table, SWT.LEFT).setWidth(1); // takes the room that is left over
        }
        rows = lines;
        table.setItemCount(lines.size());
        table.clearAll();
    }

    private void column(String name) {
        boolean first = table.getColumnCount() == 0;
        TableColumn column = new TableColumn(table, first ? SWT.LEFT : SWT.RIGHT);
        column.setText(name);
        column.pack();
        column.setWidth(Math.max(first ? NAME_WIDTH : NUMBER_WIDTH, column.getWidth() + ROOM));
    }

    /** Three digits; nothing for what is not defined. */
    static String ratio(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.3f", value);
    }

    static String pixels(double mean) {
        return Double.isNaN(mean) ? "" : String.format(Locale.ROOT, "%,.1f", mean);
    }

    static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
