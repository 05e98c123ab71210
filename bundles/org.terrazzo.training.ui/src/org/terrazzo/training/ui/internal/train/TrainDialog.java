// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.ui.internal.train;

import java.util.Locale;
import org.eclipse.core.resources.IProject;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.terrazzo.dataset.ui.OpenProjects;
import org.terrazzo.dataset.ui.WindowWords;
import org.terrazzo.training.advice.Finding;
import org.terrazzo.training.advice.Foresight;
import org.terrazzo.training.advice.TrainingAdvisor;
import org.terrazzo.training.protocol.TrainingPlan;
import org.terrazzo.training.ui.internal.Words;
import org.terrazzo.training.ui.internal.views.PlanTable;

/** What a training would do and why, what speaks against it, and what can be chosen otherwise. */
public final class TrainDialog extends TitleAreaDialog {

    private static final int WAIT_MILLIS = 400;

    private final IWorkbenchWindow window;
    private final IProject project;
    private final Choices first;
    private final PlanWork work;
    private TrainForm form;
    private Problems problems;
    private PlanTable plan;
    private Label summary;
    private Button all;
    private Choices chosen;
    private int asked;

    public TrainDialog(IWorkbenchWindow window, IProject project, Choices first) {
        super(window.getShell());
        this.window = window;
        this.project = project;
        this.first = first;
        this.chosen = first;
        IEclipseContext context = window.getService(IEclipseContext.class);
        this.work = new PlanWork(project, context.get(OpenProjects.class), context.get(TrainingAdvisor.class));
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Point getInitialSize() {
        Point needed = super.getInitialSize();
        return new Point(Math.max(needed.x, 820), Math.max(needed.y, 640));
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Train " + project.getName());
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle("Train a network on " + project.getName());
        Composite area = (Composite) super.createDialogArea(parent);
        Composite page = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(page);
        GridLayoutFactory.swtDefaults().margins(10, 8).spacing(6, 8).applyTo(page);
        problems = new Problems(page, this::mend);
        form = new TrainForm(page, first, this::changed);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(form.control());
        all = new Button(page, SWT.CHECK);
        all.setText("Show &all options");
        all.setSelection(form.usesExpertFields());
        all.addListener(SWT.Selection, event -> showAll());
        form.showAll(all.getSelection());
        summary = new Label(page, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(summary);
        plan = new PlanTable(page);
        GridDataFactory.fillDefaults().grab(true, true).hint(400, 200).applyTo(plan.control());
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, "Train", true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        ask();
    }

    /** The window grows with the form: the plan below it stays to be seen. */
    private void showAll() {
        int before = form.control().computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
        form.showAll(all.getSelection());
        int more = form.control().computeSize(SWT.DEFAULT, SWT.DEFAULT).y - before;
        Point size = getShell().getSize();
        getShell()
                .setBounds(getConstrainedShellBounds(
                        new Rectangle(getShell().getLocation().x, getShell().getLocation().y, size.x, size.y + more)));
    }

    /** Typing is waited for: a plan for every letter would be work for nothing. */
    private void changed() {
        chosen = form.choices();
        int now = ++asked;
        getShell().getDisplay().timerExec(WAIT_MILLIS, () -> {
            if (now == asked && getShell() != null && !getShell().isDisposed()) {
                ask();
            }
        });
    }

    private void ask() {
        setMessage("Working out the plan \u2026");
        getButton(IDialogConstants.OK_ID).setEnabled(false);
        work.ask(
                chosen,
                answer -> getShell().getDisplay().asyncExec(() -> {
                    if (getShell() != null
                            && !getShell().isDisposed()
                            && answer.choices().equals(chosen)) {
                        show(answer);
                    }
                }));
    }

    private void show(PlanWork.Answer answer) {
        boolean possible = answer.foresight().filter(Foresight::possible).isPresent();
        getButton(IDialogConstants.OK_ID).setEnabled(possible);
        if (possible && asked == 0) {
            getButton(IDialogConstants.OK_ID).setFocus(); // who changes nothing has to press Enter only
        }
        if (answer.foresight().isPresent()) {
            show(answer.foresight().get());
        } else {
            setMessage(WindowWords.of(answer.refused()), IMessageProvider.ERROR);
        }
        summary.requestLayout();
    }

    private void show(Foresight ahead) {
        problems.show(Gathered.of(ahead.findings()));
        setMessage(
                ahead.possible()
                        ? "Every value below was worked out from the images, the machine and earlier runs."
                        : "Nothing can be trained yet: see what is missing.",
                ahead.possible() ? IMessageProvider.NONE : IMessageProvider.ERROR);
        summary.setText(ahead.plan().map(planned -> summary(ahead, planned)).orElse(""));
        ahead.plan().ifPresentOrElse(this::show, plan::empty);
    }

    private void show(TrainingPlan planned) {
        plan.show(planned);
        form.hintAmount(
                planned.schedule().minutes() > 0
                        ? minutes(planned.schedule().minutes())
                        : planned.schedule().steps() + " steps");
        form.hint(Choices.CROP, String.valueOf(planned.data().crop()));
        form.hint(Choices.BATCH, String.valueOf(planned.data().batch()));
        form.hint(Choices.WIDTH, String.valueOf(planned.network().width()));
        form.hint(Choices.DEPTH, String.valueOf(planned.network().depth()));
        form.hint(
                Choices.RATE,
                String.format(Locale.ROOT, "%.2g", planned.schedule().learningRate()));
        form.hint(Choices.SEED, String.valueOf(planned.schedule().seed()));
        form.hint(Choices.MEMORY, String.valueOf(planned.resources().memoryLimit() >> 20));
        form.hint(Choices.THREADS, String.valueOf(planned.resources().threads()));
    }

    private static String summary(Foresight ahead, TrainingPlan plan) {
        String length = plan.schedule().minutes() > 0
                ? minutes(plan.schedule().minutes())
                : plan.schedule().steps() + " steps in "
                        + Math.ceilDiv(plan.schedule().steps(), plan.schedule().stepsPerEpoch()) + " epochs";
        String time = ahead.time()
                .map(most -> ", at most about " + Words.duration(most))
                .orElse("");
        return length + time + ".  Needs about " + Words.bytes(ahead.memory()) + " of memory; at "
                + Words.bytes(ahead.memoryLimit()) + " it would be ended.";
    }

    private static String minutes(double minutes) {
        return Words.number(minutes) + (minutes == 1 ? " minute" : " minutes");
    }

    /** The form is in the way of what has to be mended: it closes, and is filled in as it was when it is opened again. */
    private void mend(Finding.Target target) {
        LastChoices.keep(project, chosen);
        setReturnCode(CANCEL);
        close();
        new Places(window, project).show(target);
    }

    /** What the user has chosen; after the dialog was closed as well. */
    public Choices choices() {
        return chosen;
    }

    @Override
    public boolean close() {
        work.close();
        return super.close();
    }
}
