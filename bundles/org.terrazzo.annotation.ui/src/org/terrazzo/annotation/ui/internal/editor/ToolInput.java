// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.terrazzo.annotation.spi.GestureKey;
import org.terrazzo.annotation.spi.Modifier;
import org.terrazzo.annotation.spi.PointerEvent;
import org.terrazzo.annotation.spi.PointerEvent.Button;
import org.terrazzo.annotation.spi.PointerEvent.Kind;
import org.terrazzo.annotation.ui.internal.canvas.ImageCanvas;
import org.terrazzo.annotation.ui.internal.canvas.Navigation;
import org.terrazzo.annotation.ui.internal.canvas.PreviewLayer;
import org.terrazzo.annotation.ui.internal.drawing.ToolBox;
import org.terrazzo.annotation.ui.internal.drawing.ToolRunner;

/** Turns what mouse and keys do over the canvas into what tools understand. */
final class ToolInput {

    private final ImageCanvas image;
    private final Navigation navigation;
    private final ToolRunner runner;
    private final ToolBox tools;
    private final PreviewLayer preview;
    private Button held = Button.NONE;

    ToolInput(ImageCanvas image, Navigation navigation, ToolRunner runner, ToolBox tools, PreviewLayer preview) {
        this.preview = preview;
        this.tools = tools;
        this.image = image;
        this.navigation = navigation;
        this.runner = runner;
        Canvas canvas = image.control();
        canvas.addListener(SWT.MouseDown, this::press);
        canvas.addListener(SWT.MouseUp, this::release);
        canvas.addListener(SWT.MouseDoubleClick, event -> send(Kind.DOUBLE_CLICK, event, button(event)));
        canvas.addListener(SWT.MouseMove, this::move);
        canvas.addListener(SWT.MouseExit, event -> runner.leave());
        canvas.addListener(SWT.MouseWheel, this::wheel);
        canvas.addListener(SWT.KeyDown, this::key);
    }

    private void press(Event event) {
        image.control().setFocus();
        if (navigation.isPanning() || button(event) == Button.NONE) {
            return;
        }
        held = button(event);
        send(Kind.PRESS, event, held);
    }

    private void release(Event event) {
        if (held != Button.NONE && button(event) == held) {
            held = Button.NONE;
            send(Kind.RELEASE, event, button(event));
        }
    }

    private void move(Event event) {
        if (!navigation.isPanning()) {
            send(held == Button.NONE ? Kind.MOVE : Kind.DRAG, event, held);
            runner.awaitAnswer();
            preview.redraw();
        }
    }

    private void wheel(Event event) {
        if ((event.stateMask & SWT.MODIFIER_MASK) == SWT.MOD1) {
            tools.resize(Integer.signum(event.count));
        }
    }

    private void send(Kind kind, Event event, Button button) {
        double x = image.viewport().imageX(event.x + 0.5);
        double y = image.viewport().imageY(event.y + 0.5);
        runner.pointer(new PointerEvent(kind, x, y, button, modifiers(event)));
    }

    private static Button button(Event event) {
        return switch (event.button) {
            case 1 -> Button.PRIMARY;
            default -> Button.NONE; // the second button opens the menu
        };
    }

    private void key(Event event) {
        gestureKey(event.keyCode).ifPresent(key -> runner.key(key, modifiers(event), () -> {}));
    }

    /** Delete comes by the command: its key is handed to the widget first and to the command afterwards, so that it would count twice. */
    private static Optional<GestureKey> gestureKey(int keyCode) {
        return Optional.ofNullable(
                switch (keyCode) {
                    case SWT.CR, SWT.KEYPAD_CR -> GestureKey.ENTER;
                    case SWT.BS -> GestureKey.BACKSPACE;
                    case SWT.ESC -> GestureKey.ESCAPE;
                    default -> null;
                });
    }

    private static Set<Modifier> modifiers(Event event) {
        Set<Modifier> held = EnumSet.noneOf(Modifier.class);
        if ((event.stateMask & SWT.SHIFT) != 0) {
            held.add(Modifier.SHIFT);
        }
        if ((event.stateMask & SWT.ALT) != 0) {
            held.add(Modifier.ALT);
        }
        if ((event.stateMask & SWT.MOD1) != 0) {
            held.add(Modifier.CONTROL);
        }
        return held;
    }
}
