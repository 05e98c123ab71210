// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.ui.internal.views;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchWindow;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.training.TrainingOptions;
import org.terrazzo.training.advice.Remedy;
import org.terrazzo.training.advice.TrainingAdvisor;
import org.terrazzo.training.history.RunStory;
import org.terrazzo.training.protocol.RunFiles;
import org.terrazzo.training.ui.internal.RunRef;
import org.terrazzo.training.ui.internal.commands.Train;
import org.terrazzo.training.ui.internal.live.NewestOnly;
import org.terrazzo.training.ui.internal.promote.PromoteDialog;
import org.terrazzo.training.ui.internal.train.Choices;
import org.terrazzo.training.ui.internal.train.LastChoices;
import org.terrazzo.training.ui.internal.train.TrainingStart;

/** Buttons for what can be done after a run: what its advice says first, then whatever the user wants. */
final class Remedies {

    private final IWorkbenchWindow window;
    private final TrainingAdvisor advisor;
    private final Composite area;
    private final ExecutorService reading = Executors.newSingleThreadExecutor(Remedies::daemon);
    private final NewestOnly<Found> arrival;
    private RunRef asked;

    /** What can be done after a run. */
    private record Found(RunRef run, List<Remedy> remedies, boolean hasModel) {}

    Remedies(Composite parent, IWorkbenchWindow window, TrainingAdvisor advisor) {
        this.window = window;
        this.advisor = advisor;
        area = new Composite(parent, SWT.NONE);
        RowLayoutFactory.fillDefaults().wrap(true).spacing(6).applyTo(area);
        arrival = new NewestOnly<>(area, this::put);
        area.addListener(SWT.Dispose, event -> reading.shutdownNow());
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "terrazzo-remedies");
        thread.setDaemon(true);
        return thread;
    }

    Composite control() {
        return area;
    }

    /** Looks for remedies once the run is over. */
    void show(RunRef run, RunStory story) {
        if (!story.over()) {
            asked = null;
            clear();
        } else if (!run.equals(asked)) {
            asked = run;
            clear();
            reading.execute(() -> read(run, story.files()));
        }
    }

    private void read(RunRef run, RunFiles files) {
        boolean hasModel = Files.isDirectory(files.best());
        try {
            arrival.accept(new Found(run, advisor.remedies(run.folder(), run.id()), hasModel));
        } catch (IOException | BadInputException e) {
            ILog.of(Remedies.class).warn("What can be done after " + run.id() + " is not known.", e);
            arrival.accept(new Found(run, List.of(), hasModel));
        }
    }

    private void clear() {
        for (Control old : area.getChildren()) {
            old.dispose();
        }
    }

    private void put(Found found) {
        if (!found.run().equals(asked)) {
            return;
        }
        clear();
        for (Remedy remedy : found.remedies()) {
            button(remedy.label(), remedy.reason(), () -> start(found.run().project(), remedy.options()));
        }
        if (found.hasModel()) {
            button(
                    "Put into Use\u2026",
                    "Compares its model with the one in use, on the test images",
                    () -> new PromoteDialog(window, found.run()).open());
        }
        button(
                "Train\u2026",
                "Shows the plan of another training",
                () -> Train.ask(window, found.run().project()));
        area.requestLayout();
    }

    /** Training again is from now on as the remedy has it, or it would fail again in the same way. */
    private void start(IProject project, TrainingOptions options) {
        if (options.resume().isEmpty()) {
            LastChoices.keep(project, Choices.of(options));
        }
        TrainingStart.in(window).start(project, options);
    }

    private void button(String name, String reason, Runnable deed) {
        Button button = new Button(area, SWT.PUSH);
        button.setText(name);
        button.setToolTipText(reason);
        button.addListener(SWT.Selection, event -> deed.run());
    }
}
