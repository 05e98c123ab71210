// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.ui.internal.findings;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** A name and numbers in each line; lines are made as they show. */
final class NumberTable {

    private static final int NAME_WIDTH = 160;
    private static final int NUMBER_WIDTH = 84;

    private final Table table;
    private List<String> columns = List.of();
    private List<List<String>> rows = List.of();

    /** @param opened hears the name in a line that is double-clicked */
    NumberTable(Composite parent, Consumer<String> opened) {
        table = new Table(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.BORDER);
        table.setHeaderVisible(true);
        table.addListener(SWT.SetData, this::fill);
        table.addListener(
                SWT.DefaultSelection,
                event -> opened.accept(
                        rows.get(table.indexOf((TableItem) event.item)).getFirst()));
    }

    private void fill(Event event) {
        ((TableItem) event.item).setText(rows.get(event.index).toArray(String[]::new));
    }

    Table control() {
        return table;
    }

    /** @param names of the columns, the first that of names */
    void show(List<String> names, List<List<String>> lines) {
        if (!names.equals(columns)) {
            columns = names;
            for (TableColumn old : table.getColumns()) {
                old.dispose();
            }
            names.forEach(this::column);
        }
        rows = lines;
        table.setItemCount(lines.size());
        table.clearAll();
    }

    private void column(String name) {
        boolean first = table.getColumnCount() == 0;
        TableColumn column = new TableColumn(table, first ? SWT.LEFT : SWT.RIGHT);
        column.setText(name);
        column.setWidth(first ? NAME_WIDTH : NUMBER_WIDTH);
    }

    /** Three digits; nothing for what is not defined. */
    static String ratio(double value) {
        return Double.isNaN(value) ? "" : "%.3f".formatted(value);
    }

    static String count(long value) {
        return "%,d".formatted(value);
    }
}
