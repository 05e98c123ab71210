// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.commands;

import org.eclipse.core.commands.ExecutionEvent;
import org.terrazzo.annotation.ui.internal.canvas.DisplaySettings;
import org.terrazzo.annotation.ui.internal.canvas.ImageCanvas;
import org.terrazzo.annotation.ui.internal.canvas.Viewport;
import org.terrazzo.annotation.ui.internal.editor.Desk;

/** Shows the image otherwise: nearer, whole, with lines in place of areas. */
public final class Look extends ImageCommand {

    static final String COMMAND = "org.terrazzo.annotation.ui.look";
    static final String HOW = "org.terrazzo.annotation.ui.look.how";

    private static final double STEP = 1.5;
    private static final double GAMMA_STEP = 1.25;
    private static final double GAMMA_LIMIT = 8;
    private static final int FAINTER = 40;
    private static final int OPAQUE = 255;

    @Override
    void run(Desk desk, ExecutionEvent event) {
        ImageCanvas canvas = desk.canvas();
        Viewport now = canvas.viewport();
        switch (event.getParameter(HOW)) {
            case "nearer" -> canvas.show(now.scaledTo(now.scale() * STEP));
            case "farther" -> canvas.show(now.scaledTo(now.scale() / STEP));
            case "fit" -> canvas.fit();
            case "oneToOne" -> canvas.show(now.scaledTo(1));
            case "contours" -> desk.look().contours(!desk.look().contours());
            case "fainter" -> opacity(desk, -FAINTER);
            case "stronger" -> opacity(desk, FAINTER);
            case "range" -> desk.askForRange();
            case "plain" -> desk.display().show(desk.display().usual());
            case "brighter" -> gamma(desk, GAMMA_STEP);
            case "darker" -> gamma(desk, 1 / GAMMA_STEP);
            case "map" -> canvas.toggleMap();
            case "crosshair" -> desk.look().crosshair(!desk.look().crosshair());
            default -> throw new IllegalArgumentException("there is no such look");
        }
    }

    private static void gamma(Desk desk, double factor) {
        DisplaySettings now = desk.canvas().settings();
        double gamma = Math.clamp(now.gamma() * factor, 1 / GAMMA_LIMIT, GAMMA_LIMIT);
        desk.display().show(new DisplaySettings(now.range(), gamma));
    }

    private static void opacity(Desk desk, int more) {
        desk.look().opacity(Math.clamp(desk.look().opacity() + (long) more, 0, OPAQUE));
    }
}
