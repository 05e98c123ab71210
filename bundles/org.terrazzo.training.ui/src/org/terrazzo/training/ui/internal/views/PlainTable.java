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
final class PlainTable {

    private static final int LEAST = 70;
    private static final int MOST = 420;

    private final Table table;

    PlainTable(Composite parent) {
        table = new Table(parent, SWT.FULL_SELECTION);
        table.setHeaderVisible(true);
    }

    Table control() {
        return table;
    }

    /** A line; what deserves a second look is marked. */
    record Row(boolean marked, String... texts) {

        static Row of(String... texts) {
            return new Row(false, texts);
        }
    }

    /** @param wide how many columns hold words; those behind them hold numbers */
    void show(List<String> columns, int wide, List<Row> rows) {
        table.setRedraw(false);
        table.removeAll();
        for (TableColumn old : table.getColumns()) {
            old.dispose();
        }
        for (int i = 0; i < columns.size(); i++) {
            new TableColumn(table, i < wide ? SWT.LEFT : SWT.RIGHT).setText(columns.get(i));
        }
        rows.forEach(this::add);
        for (TableColumn column : table.getColumns()) {
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
