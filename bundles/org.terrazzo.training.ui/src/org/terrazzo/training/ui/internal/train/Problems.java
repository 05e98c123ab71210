// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.ui.internal.train;

import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/** What would spoil a run, before it is started. Takes no room while there is nothing. */
final class Problems {

    private final Composite area;

    Problems(Composite parent) {
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 3).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(area);
    }

    void show(List<String> problems) {
        for (Control old : area.getChildren()) {
            old.dispose();
        }
        problems.forEach(this::add);
        ((GridData) area.getLayoutData()).exclude = problems.isEmpty();
        area.setVisible(!problems.isEmpty());
        area.requestLayout();
    }

    private void add(String problem) {
        Label image = new Label(area, SWT.NONE);
        image.setText("\u26a0");
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.BEGINNING).applyTo(image);
        Link text = new Link(area, SWT.WRAP);
        text.setText(problem);
        GridDataFactory.fillDefaults().grab(true, false).hint(500, SWT.DEFAULT).applyTo(text);
    }
}
