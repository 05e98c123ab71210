// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import java.nio.file.Path;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.PlatformUI;
import org.terrazzo.annotation.JsonAnnotationStore;
import org.terrazzo.testkit.ui.ChildWorkbench;

/**
 * In a workbench that {@link ChildWorkbench} has started, plays the user: draws until it is killed in mid-stroke, or looks
 * what is there after that and takes it back. In any other workbench it does nothing.
 */
public final class DrivenWorkbench implements IStartup {

    /** What to do: {@link #DRAW} or {@link #LOOK}. */
    static final String TASK = "terrazzo.driven.task";

    static final String DRAW = "draw";
    static final String LOOK = "look";

    /** The project's folder. */
    static final String PROJECT = "terrazzo.driven.project";

    static final String MID_STROKE = "in mid-stroke";

    @Override
    public void earlyStartup() {
        String task = System.getProperty(TASK, "");
        if (!task.isEmpty()) {
            PlatformUI.getWorkbench().getDisplay().asyncExec(() -> run(task));
        }
    }

    private static void run(String task) {
        try {
            OpenImage image = OpenImage.at(Path.of(System.getProperty(PROJECT)));
            if (task.equals(DRAW)) {
                draw(image);
            } else {
                look(image);
            }
        } catch (Exception | AssertionError e) {
            ILog.of(DrivenWorkbench.class).error("The user's part could not be played.", e);
            Runtime.getRuntime().halt(1); // what it did is to be seen by who started it, not saved
        }
    }

    private static void draw(OpenImage image) throws Exception {
        Hands hands = image.hands();
        image.desk().tools().activate("org.terrazzo.brush");
        hands.drag(60, 60, 160, 60);
        image.steps(1);
        image.saved();
        hands.drag(60, 120, 160, 120);
        image.steps(2);
        image.desk().tools().activate("org.terrazzo.rectangle");
        hands.drag(200, 40, 300, 140);
        image.steps(3);
        keep(image, "drawn");
        image.desk().tools().activate("org.terrazzo.brush");
        hands.moveTo(60, 200).press(1);
        Hands.until("a stroke is begun", image.desk().runner()::isActive);
        say(MID_STROKE);
        while (true) {
            hands.moveTo(160, 200).moveTo(60, 240);
        }
    }

    private static void look(OpenImage image) throws Exception {
        keep(image, "found");
        say(String.join(",", image.desk().editing().session().undoLabels()));
        Hands hands = image.hands();
        for (int left = 2; left >= 0; left--) {
            hands.chord(SWT.MOD1, 'z');
            image.steps(left);
        }
        keep(image, "undone");
        for (int done = 1; done <= 3; done++) {
            hands.chord(SWT.MOD1, 'y');
            image.steps(done);
        }
        keep(image, "redone");
        image.saved();
        PlatformUI.getWorkbench().close();
    }

    private static void say(String line) {
        ChildWorkbench.say(line);
    }

    /** Keeps the document as the editor has it, beside the project. */
    private static void keep(OpenImage image, String name) throws Exception {
        Path folder = Path.of(System.getProperty(PROJECT)).resolveSibling(name + ".json");
        new JsonAnnotationStore().save(folder, image.document());
    }
}
