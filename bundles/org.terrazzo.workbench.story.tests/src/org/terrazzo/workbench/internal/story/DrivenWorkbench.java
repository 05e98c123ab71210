// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.workbench.internal.story;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.PlatformUI;
import org.terrazzo.testkit.ui.ChildWorkbench;
import org.terrazzo.testkit.ui.Sight;

/**
 * In a workbench that a test has started, plays the user: trains until the workbench is killed, or looks what became of the
 * run after that. In any other workbench it does nothing.
 */
public final class DrivenWorkbench implements IStartup {

    /** What to do: {@link #TRAIN} or {@link #LOOK}. */
    static final String TASK = "terrazzo.story.task";

    /** Where pictures may be put. */
    static final String FOLDER = "terrazzo.story.folder";

    static final String TRAIN = "train";
    static final String LOOK = "look";

    private static final Pattern STEP = Pattern.compile("step (\\d+)");

    private final Person person = new Person();

    @Override
    public void earlyStartup() {
        String task = System.getProperty(TASK, "");
        if (!task.isEmpty()) {
            Thread user = new Thread(() -> play(task), "user");
            user.setDaemon(true);
            user.start();
        }
    }

    private void play(String task) {
        try {
            person.comes();
            if (task.equals(TRAIN)) {
                train();
            } else {
                look();
            }
        } catch (Exception | AssertionError e) {
            ILog.of(DrivenWorkbench.class).error("The user's part could not be played.", e);
            Runtime.getRuntime().halt(1); // what it did is to be seen by who started it, not saved
        }
    }

    private void train() throws Exception {
        Work work = new Work(person, Path.of(System.getProperty(FOLDER)));
        work.makeProject();
        work.importPictures(0, 1);
        work.annotate(work.openFromGallery(0), 0);
        work.annotate(work.goToNext(1), 1);
        work.train("Minutes", "0.7");
        person.reads("run-001 of discs");
        ChildWorkbench.say("at step " + stepAfter(0));
    }

    private void look() {
        new Work(person, Path.of(System.getProperty(FOLDER))).showView("Run");
        person.reads("run-001 of discs");
        int first = stepAfter(0);
        ChildWorkbench.say("at step " + first);
        ChildWorkbench.say("at step " + stepAfter(first));
        person.reads("Completed at epoch");
        ChildWorkbench.say("completed");
        person.loop().run(() -> PlatformUI.getWorkbench().getDisplay().asyncExec(PlatformUI.getWorkbench()::close));
    }

    /** Waits until the view Run shows a later step of a training that goes on, and says which. */
    private int stepAfter(int step) {
        Composite view = person.part("Run");
        person.sees("a step after " + step, () -> step(view) > step);
        return person.loop().ask(() -> step(view));
    }

    private static int step(Composite view) {
        String text = Sight.text(view);
        Matcher found = STEP.matcher(text);
        return text.contains("Completed") || !found.find() ? 0 : Integer.parseInt(found.group(1));
    }
}
