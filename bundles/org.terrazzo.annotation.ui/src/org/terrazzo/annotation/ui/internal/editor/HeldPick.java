// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.terrazzo.annotation.spi.PointerEvent;
import org.terrazzo.annotation.spi.PointerEvent.Button;
import org.terrazzo.annotation.spi.PointerEvent.Kind;
import org.terrazzo.annotation.ui.internal.canvas.ImageCanvas;
import org.terrazzo.annotation.ui.internal.drawing.ToolBox;
import org.terrazzo.annotation.ui.internal.drawing.ToolRunner;

/**
 * A key that is held: the class under the pointer is picked, further clicks pick others, and when the key is let go the
 * tool that was in hand before is there again. For the display's thread.
 */
public final class HeldPick {

    private static final String PICK = "org.terrazzo.pick";

    private final ImageCanvas image;
    private final ToolRunner runner;
    private final ToolBox tools;

    /** The code of the key that is held; 0 for none. */
    private int held;

    HeldPick(ImageCanvas image, ToolRunner runner, ToolBox tools) {
        this.image = image;
        this.runner = runner;
        this.tools = tools;
        Canvas canvas = image.control();
        canvas.addListener(SWT.KeyUp, event -> letGo(event.keyCode));
        canvas.addListener(SWT.FocusOut, event -> letGo(held));
        canvas.addListener(SWT.Dispose, event -> letGo(held));
    }

    /** @param keyCode of the key that is held from now on; a key that repeats itself is held once */
    public void hold(int keyCode) {
        if (held == 0 && !runner.isActive()) {
            held = keyCode;
            tools.borrow(PICK);
            pick();
        }
    }

    private void pick() {
        Canvas canvas = image.control();
        Point pointer = canvas.toControl(canvas.getDisplay().getCursorLocation());
        click(Kind.PRESS, pointer);
        click(Kind.RELEASE, pointer);
    }

    private void click(Kind kind, Point pointer) {
        double x = image.viewport().imageX(pointer.x + 0.5);
        double y = image.viewport().imageY(pointer.y + 0.5);
        runner.pointer(new PointerEvent(kind, x, y, Button.PRIMARY, Set.of()));
    }

    private void letGo(int keyCode) {
        if (held != 0 && keyCode == held) {
            held = 0;
            runner.behind(tools::giveBack);
        }
    }
}
