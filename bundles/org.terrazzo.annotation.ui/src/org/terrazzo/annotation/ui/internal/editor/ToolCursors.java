// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Cursor;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Canvas;
import org.terrazzo.annotation.spi.ToolCursor;
import org.terrazzo.annotation.ui.internal.drawing.ToolBox;

/** Gives the pointer the shape that the tool in hand asks for. */
final class ToolCursors implements AutoCloseable {

    private final Canvas canvas;
    private final ToolBox box;
    private final Cursor hidden;
    private final Runnable unlisten;

    ToolCursors(Canvas canvas, ToolBox box) {
        this.canvas = canvas;
        this.box = box;
        ImageData nothing = new ImageData(1, 1, 1, new PaletteData(new RGB(0, 0, 0), new RGB(255, 255, 255)));
        nothing.setAlpha(0, 0, 0);
        hidden = new Cursor(canvas.getDisplay(), nothing, 0, 0);
        canvas.addListener(SWT.Dispose, event -> hidden.dispose());
        unlisten = box.listen(() -> canvas.getDisplay().asyncExec(this::show));
        show();
    }

    private void show() {
        if (!canvas.isDisposed()) {
            canvas.setCursor(
                    box.active().map(tool -> cursor(tool.describe().cursor())).orElse(null));
        }
    }

    private Cursor cursor(ToolCursor shape) {
        return switch (shape) {
            case ARROW -> canvas.getDisplay().getSystemCursor(SWT.CURSOR_ARROW);
            case CROSS -> canvas.getDisplay().getSystemCursor(SWT.CURSOR_CROSS);
            case HAND -> canvas.getDisplay().getSystemCursor(SWT.CURSOR_HAND);
            case HIDDEN -> hidden;
        };
    }

    @Override
    public void close() {
        unlisten.run();
    }
}
