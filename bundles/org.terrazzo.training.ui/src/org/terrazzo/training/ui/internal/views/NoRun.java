// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.ui.internal.views;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.IHandlerService;

/** What stands where a run would be, while there is none: the ways to one. */
final class NoRun {

    static final String TEXT =
            "No run to show. <a href=\"train\">Train\u2026</a>  or choose one in the view <a href=\"runs\">Runs</a>.";

    private static final String TRAIN = "org.terrazzo.training.ui.train";
    private static final String RUNS = "org.terrazzo.training.ui.runs";

    private final Composite area;
    private final IWorkbenchWindow window;

    NoRun(Composite parent, IWorkbenchWindow window) {
        this.window = window;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(10, 10).applyTo(area);
        Link link = new Link(area, SWT.NONE);
        link.setText(TEXT);
        link.addListener(SWT.Selection, event -> follow(event.text));
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .align(SWT.CENTER, SWT.CENTER)
                .applyTo(link);
    }

    Composite control() {
        return area;
    }

    private void follow(String target) {
        try {
            if (target.equals("runs")) {
                window.getActivePage().showView(RUNS);
            } else {
                window.getService(IHandlerService.class).executeCommand(TRAIN, null);
            }
        } catch (CoreException | org.eclipse.core.commands.common.CommandException e) {
            ILog.of(NoRun.class).error("What was asked for cannot be shown.", e);
        }
    }
}
