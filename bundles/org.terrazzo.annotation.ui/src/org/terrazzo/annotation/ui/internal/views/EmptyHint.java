// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.views;

import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;

/** Says in a table without lines why it has none, and what to do. */
final class EmptyHint {

    private static final int MARGIN = 16;

    private final Table table;
    private final Label label;
    private final Supplier<String> words;

    EmptyHint(Table table, Supplier<String> words) {
        this.table = table;
        this.words = words;
        label = new Label(table, SWT.WRAP | SWT.CENTER);
        label.setForeground(table.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND));
        table.addListener(SWT.Resize, event -> place());
    }

    /** To be called whenever lines have come or gone. */
    void update() {
        label.setVisible(table.getItemCount() == 0);
        label.setText(words.get());
        place();
    }

    private void place() {
        Rectangle area = table.getClientArea();
        int width = Math.max(1, area.width - 2 * MARGIN);
        int height = label.computeSize(width, SWT.DEFAULT).y;
        label.setBounds(MARGIN, table.getHeaderHeight() + MARGIN, width, height);
    }
}
