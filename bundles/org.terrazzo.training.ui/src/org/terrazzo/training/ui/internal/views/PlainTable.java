// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.ui.internal.views;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** Lines of text in columns, made anew when something else is to be shown. */
public final class PlainTable {

    private static final int LEAST = 70;
    private static final int MOST = 420;

    private final Table table;

    public PlainTable(Composite parent) {
        table = new Table(parent, SWT.FULL_SELECTION);
        table.setHeaderVisible(true);
    }

    public Table control() {
        return table;
    }

    /** A line; what deserves a second look is marked. */
    public record Row(boolean marked, String... texts) {

        public static Row of(String... texts) {
            return new Row(false, texts);
        }
    }

    /** @param wide how many columns hold words; those behind them hold numbers */
    public void show(List<String> columns, int wide, List<Row> rows) {
        table.setRedraw(false);
        table.removeAll();
        for (TableColumn old : table.getColumns()) {
            old.dispose();
        }
        for (int i = 0; i < columns.size(); i++) {
            new TableColumn(table, i < wide ? SWT.LEFT : SWT.RIGHT).setText(columns.get(i));
        }
        new TableColumn(table, SWT.LEFT).setWidth(1); // takes the room that is left over
        rows.forEach(this::add);
        for (int i = 0; i < columns.size(); i++) {
            TableColumn column = table.getColumn(i);
            column.pack();
            column.setWidth(Math.clamp(column.getWidth() + 12, LEAST, MOST));
        }
        table.setRedraw(true);
    }

    private void add(Row row) {
        TableItem item = new TableItem(table, SWT.NONE);
        item.setText(row.texts());
        if (row.marked()) {
            item.setForeground(new Color(Look.ORANGE));
        }
    }
}
