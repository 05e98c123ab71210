// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.studio;

import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.PlatformUI;

/** Takes the pictures as soon as the workbench is up, then closes it. What went wrong is in the file "failure". */
public final class Studio implements IStartup {

    @Override
    public void earlyStartup() {
        new Thread(Studio::work, "studio").start();
    }

    private static void work() {
        Path target = Path.of(System.getProperty("terrazzo.pictures"));
        Display display = PlatformUI.getWorkbench().getDisplay();
        try {
            Stage stage = new Stage(display, target);
            take(stage, System.getProperty("terrazzo.part"));
        } catch (Throwable e) {
            report(target, e);
        }
        display.asyncExec(() -> {
            PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage().closeAllEditors(false);
            PlatformUI.getWorkbench().close();
        });
    }

    private static void take(Stage stage, String part) {
        switch (part) {
            case "editor" -> new Pictures(stage).take();
            case "editor-dark" -> new Pictures(stage).takeDark();
            case "loop" -> new Loop(stage).take();
            case "loop-dark" -> new Loop(stage).takeDark();
            default -> throw new IllegalArgumentException("no part of the pictures: " + part);
        }
    }

    private static void report(Path target, Throwable e) {
        try {
            Files.writeString(target.resolve("failure"), e.toString());
        } catch (java.io.IOException unwritten) {
            e.addSuppressed(unwritten);
        }
        e.printStackTrace();
    }
}
