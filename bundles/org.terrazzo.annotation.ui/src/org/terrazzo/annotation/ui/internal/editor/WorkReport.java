// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.terrazzo.annotation.ui.internal.canvas.ImageCanvas;
import org.terrazzo.annotation.ui.internal.drawing.ImageEditing;
import org.terrazzo.annotation.ui.internal.drawing.RegionWork;

/** Tells the user what became of a change of regions. */
record WorkReport(ImageEditing editing, ImageCanvas canvas, StatusText line) implements RegionWork.Listener {

    @Override
    public void said(String text) {
        canvas.onDisplay(() -> line.tool(text));
    }

    @Override
    public void failed(String label, Exception cause) {
        ILog.of(WorkReport.class).error("'" + label + "' on " + editing.image().path() + " failed.", cause);
        canvas.onDisplay(() -> MessageDialog.openError(
                canvas.control().getShell(),
                label + " was not done",
                "'" + label + "' could not be done, and the regions are as they were: " + cause.getMessage()));
    }
}
