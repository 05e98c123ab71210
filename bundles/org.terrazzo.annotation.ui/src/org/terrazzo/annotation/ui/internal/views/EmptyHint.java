// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.views;

import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Table;

/** Says in a table without lines why it has none, and what to do. */
final class EmptyHint {

    private static final int MARGIN = 16;

    private final Table table;
    private final Supplier<String> words;

    private EmptyHint(Table table, Supplier<String> words) {
        this.table = table;
        this.words = words;
    }

    static void on(Table table, Supplier<String> words) {
        EmptyHint hint = new EmptyHint(table, words);
        table.addListener(SWT.Paint, event -> hint.paint(event.gc));
        table.addListener(SWT.Resize, event -> table.redraw());
    }

    private void paint(GC gc) {
        Rectangle area = table.getClientArea();
        if (table.getItemCount() == 0 && area.width > 2 * MARGIN) {
            TextLayout text = new TextLayout(gc.getDevice());
            text.setText(words.get());
            text.setFont(table.getFont());
            text.setAlignment(SWT.CENTER);
            text.setWidth(area.width - 2 * MARGIN);
            gc.setForeground(gc.getDevice().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND));
            Point place = new Point(area.x + MARGIN, area.y + table.getHeaderHeight() + MARGIN);
            text.draw(gc, place.x, place.y);
            text.dispose();
        }
    }
}
