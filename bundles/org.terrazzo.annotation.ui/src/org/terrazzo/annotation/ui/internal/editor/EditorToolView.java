// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.terrazzo.annotation.spi.Preview;
import org.terrazzo.annotation.spi.ToolDescription;
import org.terrazzo.annotation.ui.internal.canvas.PreviewLayer;
import org.terrazzo.annotation.ui.internal.drawing.ToolView;

/** Shows what the tool in hand wants to be seen in an editor. */
record EditorToolView(Display display, Shell shell, PreviewLayer layer, StatusText line) implements ToolView {

    @Override
    public void preview(Preview preview) {
        layer.show(preview);
    }

    @Override
    public void ended() {
        layer.retire();
        status("");
    }

    @Override
    public void status(String text) {
        onDisplay(() -> line.tool(text));
    }

    @Override
    public void failed(ToolDescription tool, String reason, Throwable cause) {
        ILog.of(EditorToolView.class)
                .log(Status.error("The tool '" + tool.label() + "' (" + tool.id() + ") failed.", cause));
        onDisplay(() -> MessageDialog.openError(
                shell,
                tool.label() + " was laid aside",
                "The tool '" + tool.label() + "' did not work. " + reason
                        + "\n\nWhat it had begun was taken back; everything else is as it was. Choose the tool again to"
                        + " give it another chance."));
    }

    private void onDisplay(Runnable task) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (!shell.isDisposed()) {
                    task.run();
                }
            });
        }
    }
}
