// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.ui.internal.promote;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.core.runtime.ILog;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.terrazzo.dataset.Project;
import org.terrazzo.dataset.ui.OpenProjects;
import org.terrazzo.dataset.ui.WindowWords;
import org.terrazzo.prediction.promotion.PromotionService;
import org.terrazzo.prediction.promotion.Trial;
import org.terrazzo.prediction.promotion.Weighing;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.TerrazzoException;
import org.terrazzo.training.history.ScoreChange;
import org.terrazzo.training.ui.internal.RunRef;
import org.terrazzo.training.ui.internal.WatchedRuns;
import org.terrazzo.training.ui.internal.Words;
import org.terrazzo.training.ui.internal.views.PlainTable;
import org.terrazzo.training.ui.internal.views.PlainTable.Row;

/** A run's model beside the one in use, on the test images; the user decides which of them the project works with. */
public final class PromoteDialog extends TitleAreaDialog {

    private static final String KEEP = "Keep What Is in Use";

    private final RunRef run;
    private final OpenProjects projects;
    private final WatchedRuns watched;
    private final PromotionService promotions;
    private final ExecutorService work = Executors.newSingleThreadExecutor(PromoteDialog::daemon);
    private PlainTable table;
    private ProgressBar waits;
    private Label notices;
    private volatile Trial trial;
    private Weighing weighing;

    public PromoteDialog(IWorkbenchWindow window, RunRef run) {
        super(window.getShell());
        this.run = run;
        IEclipseContext context = window.getService(IEclipseContext.class);
        this.projects = context.get(OpenProjects.class);
        this.watched = context.get(WatchedRuns.class);
        this.promotions = context.get(PromotionService.class);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "terrazzo-promotion");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Put " + run.id() + " into Use");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle("The model of " + run.id() + " beside the one in use");
        setMessage("Both are evaluated on the test images \u2026");
        Composite area = (Composite) super.createDialogArea(parent);
        table = new PlainTable(area);
        GridDataFactory.fillDefaults().grab(true, true).hint(520, 200).applyTo(table.control());
        waits = new ProgressBar(area, SWT.HORIZONTAL | SWT.INDETERMINATE);
        GridDataFactory.fillDefaults().grab(true, false).indent(8, 4).applyTo(waits);
        notices = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(520, SWT.DEFAULT)
                .indent(8, 4)
                .applyTo(notices);
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, "Put into Use", false);
        createButton(parent, IDialogConstants.CANCEL_ID, KEEP, true);
        getButton(IDialogConstants.OK_ID).setEnabled(false);
        work.execute(this::weigh);
    }

    private void weigh() {
        try {
            Project project = projects.open(run.project());
            Trial begun = promotions.weigh(project, run.id());
            trial = begun;
            begun.ended().join();
            Weighing result = begun.result();
            later(() -> show(result));
        } catch (TerrazzoException | IOException e) {
            later(() -> {
                waits.setVisible(false);
                setMessage(WindowWords.of(e.getMessage()), IMessageProvider.ERROR);
            });
        }
    }

    private void later(Runnable task) {
        Shell shell = getShell();
        if (shell != null && !shell.isDisposed()) {
            shell.getDisplay().asyncExec(() -> {
                if (!shell.isDisposed()) {
                    task.run();
                }
            });
        }
    }

    private void show(Weighing result) {
        weighing = result;
        List<Row> rows = new ArrayList<>();
        result.classes().forEach(change -> rows.add(row(result, change.name(), change)));
        rows.add(row(result, "Mean of the classes", result.mean()));
        String images =
                "IoU on " + Words.count(result.candidate().evaluation().images().size(), "test image");
        table.show(
                result.current()
                        .map(scoring -> List.of(images, scoring.model() + ", in use", run.id(), "Gain"))
                        .orElse(List.of(images, run.id())),
                1,
                rows);
        waits.setVisible(false);
        notices.setText(String.join("\n", result.candidate().notices()));
        notices.requestLayout();
        setMessage(verdict(result), result.holds() ? IMessageProvider.INFORMATION : IMessageProvider.WARNING);
        Button accept = getButton(IDialogConstants.OK_ID);
        accept.setEnabled(true);
        if (result.current().isEmpty()) {
            getButton(IDialogConstants.CANCEL_ID).setText(IDialogConstants.CANCEL_LABEL);
            getShell().setDefaultButton(accept);
            accept.setFocus();
        }
    }

    private static Row row(Weighing result, String name, ScoreChange change) {
        String after = Words.score(change.after());
        return result.current().isEmpty()
                ? Row.of(name, after)
                : new Row(
                        change.regression(),
                        name,
                        Words.score(change.before()),
                        after,
                        Words.gain(change.before(), change.after()));
    }

    private static String verdict(Weighing result) {
        if (result.current().isEmpty()) {
            return "No model is in use yet: this one would be the first.";
        }
        String worse = result.regressions().stream().map(ScoreChange::name).collect(Collectors.joining(", "));
        if (!worse.isEmpty()) {
            return "It is worse than the model in use for " + worse + ".";
        }
        return result.holds() ? "It is worse for no class." : "Its mean is worse than that of the model in use.";
    }

    @Override
    protected void okPressed() {
        Weighing decided = weighing;
        setMessage("Copying the model \u2026");
        getButton(IDialogConstants.OK_ID).setEnabled(false);
        work.execute(() -> accept(decided));
    }

    private void accept(Weighing decided) {
        Optional<String> trouble = Optional.empty();
        try {
            promotions.accept(projects.open(run.project()), decided, System.getProperty("user.name"));
            watched.decided(run.project());
        } catch (BadInputException | IOException e) {
            trouble = Optional.of(String.valueOf(e.getMessage()));
        }
        Optional<String> told = trouble;
        later(() -> {
            told.ifPresent(text -> MessageDialog.openError(getShell(), "Nothing was changed", text));
            setReturnCode(told.isEmpty() ? OK : CANCEL);
            close();
        });
    }

    @Override
    public boolean close() {
        if (weighing == null && trial != null) {
            stop(trial);
        }
        work.shutdown();
        return super.close();
    }

    /** Nobody waits for it any more. */
    private static void stop(Trial unwanted) {
        CompletableFuture.runAsync(() -> Stream.concat(Stream.of(unwanted.candidate()), unwanted.current().stream())
                .forEach(job -> {
                    try {
                        job.run().stop(System.getProperty("user.name"));
                    } catch (IOException e) {
                        ILog.of(PromoteDialog.class).warn(job.run().id() + " could not be asked to stop.", e);
                    }
                }));
    }
}
