// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.ui.internal.views;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.terrazzo.training.history.RunStory;
import org.terrazzo.training.protocol.TrainingPlan;
import org.terrazzo.training.ui.internal.PlanLines;

/** Every value that a training depends on, and why it is what it is. */
public final class PlanTable {

    private static final int[] WIDTHS = {230, 150, 520};

    private final Table table;
    private TrainingPlan shown;

    public PlanTable(Composite parent) {
        table = new Table(parent, SWT.FULL_SELECTION | SWT.BORDER);
        table.setHeaderVisible(true);
        String[] names = {"What", "Value", "Because"};
        for (int i = 0; i < names.length; i++) {
            TableColumn column = new TableColumn(table, SWT.LEFT);
            column.setText(names[i]);
            column.setWidth(WIDTHS[i]);
        }
    }

    public Table control() {
        return table;
    }

    void show(RunStory story) {
        story.plan().ifPresent(this::show);
    }

    public void show(TrainingPlan plan) {
        if (plan.equals(shown)) {
            return;
        }
        shown = plan;
        table.setRedraw(false);
        table.removeAll();
        List<PlanLines.Line> lines = PlanLines.of(plan);
        for (PlanLines.Line line : lines) {
            new TableItem(table, SWT.NONE).setText(new String[] {line.name(), line.value(), line.reason()});
        }
        table.setRedraw(true);
    }

    public void empty() {
        shown = null;
        table.removeAll();
    }
}
