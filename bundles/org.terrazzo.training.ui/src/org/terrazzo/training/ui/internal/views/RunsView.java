// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.ui.internal.views;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.ILog;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchWindow;
import org.terrazzo.dataset.ui.OpenProjects;
import org.terrazzo.prediction.corrections.CorrectedRun;
import org.terrazzo.prediction.corrections.CorrectionHistory;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.training.ModelInUse;
import org.terrazzo.training.history.RunHistory;
import org.terrazzo.training.history.RunRow;
import org.terrazzo.training.ui.internal.ComparedRuns;
import org.terrazzo.training.ui.internal.RunRef;
import org.terrazzo.training.ui.internal.WatchedRuns;
import org.terrazzo.training.ui.internal.live.NewestOnly;
import org.terrazzo.training.ui.internal.train.TrainingStart;

/** All trainings of a project: how each ended, what it scored and took, and what was different from the one before. */
public final class RunsView {

    private static final int RENEW_MILLIS = 3000;
    private static final int FLAT = 2;

    private final OpenProjects projects;
    private final WatchedRuns watched;
    private final RunHistory history;
    private final CorrectionHistory corrections;
    private final IWorkbenchWindow window;
    private final ExecutorService reading = Executors.newSingleThreadExecutor(RunsView::daemon);
    private RunsTable table;
    private Label title;
    private SashForm halves;
    private CorrectionChart chart;
    private NewestOnly<Read> arrival;
    private NewestOnly<Counted> counting;
    private List<RunRow> rows = List.of();
    private List<CorrectedRun> corrected = List.of();
    private Runnable unlisten = () -> {};
    private IProject shown;
    private boolean ran;

    /** What was read of a project. */
    private record Read(IProject project, List<RunRow> rows, String inUse) {}

    /** What was counted of its drafts. */
    private record Counted(IProject project, List<CorrectedRun> runs) {}

    @Inject
    public RunsView(
            @Service OpenProjects projects,
            @Service WatchedRuns watched,
            @Service RunHistory history,
            @Service CorrectionHistory corrections,
            IWorkbenchWindow window) {
        this.projects = projects;
        this.watched = watched;
        this.history = history;
        this.corrections = corrections;
        this.window = window;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "terrazzo-runs");
        thread.setDaemon(true);
        return thread;
    }

    @PostConstruct
    void create(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(parent);
        Composite bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(6, 3).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        title = new Label(bar, SWT.NONE);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(title);
        Text filter = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        filter.setMessage("Filter");
        GridDataFactory.fillDefaults().hint(180, SWT.DEFAULT).applyTo(filter);
        Button compare = new Button(bar, SWT.PUSH);
        compare.setText("Compare");
        compare.setToolTipText("Shows two or more selected runs side by side");
        compare.addListener(SWT.Selection, event -> compare());
        compare.setEnabled(false);
        halves = new SashForm(parent, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(halves);
        table = new RunsTable(halves, this::open);
        chart = new CorrectionChart(halves);
        halves.setWeights(3, 2);
        halves.setMaximizedControl(table.control());
        halves.addListener(SWT.Resize, event -> arrange());
        table.viewer()
                .addSelectionChangedListener(
                        event -> compare.setEnabled(table.selection().size() > 1));
        filter.addListener(SWT.Modify, event -> table.filter(filter.getText()));
        arrival = new NewestOnly<>(parent, this::put);
        counting = new NewestOnly<>(parent, this::put);
        NewestOnly<Object> changed = new NewestOnly<>(parent, any -> readAll());
        NewestOnly<Object> opened = new NewestOnly<>(parent, any -> {
            showFirst();
            count();
        });
        Runnable noRuns = watched.listen(changed::accept);
        Runnable noProjects = projects.listen(opened::accept);
        unlisten = () -> {
            noRuns.run();
            noProjects.run();
        };
        show(shown);
        showFirst();
        renew(parent);
    }

    /** Beside each other where there is more width than height, as below an image. */
    private void arrange() {
        int orientation = halves.getSize().x > FLAT * halves.getSize().y ? SWT.HORIZONTAL : SWT.VERTICAL;
        if (halves.getOrientation() != orientation) {
            halves.setOrientation(orientation);
        }
    }

    private void showFirst() {
        if (shown == null || !shown.isAccessible()) {
            show(projects.annotationProjects().stream().findFirst().orElse(null));
        }
    }

    /** While something runs, its line is kept up to date, and once more when its receipt is written. */
    private void renew(Composite parent) {
        if (!parent.isDisposed()) {
            boolean runs =
                    watched.running().stream().anyMatch(run -> run.project().equals(shown));
            if ((runs || ran) && parent.isVisible()) {
                read();
            }
            ran = runs;
            parent.getDisplay().timerExec(RENEW_MILLIS, () -> renew(parent));
        }
    }

    @Inject
    void selected(@Optional @Named(IServiceConstants.ACTIVE_SELECTION) IStructuredSelection selection) {
        Object first = selection == null ? null : selection.getFirstElement();
        IResource resource = first == null ? null : Adapters.adapt(first, IResource.class);
        follow(resource == null ? null : resource.getProject());
    }

    @Inject
    void chosen(@Optional RunRef ref) {
        follow(ref == null ? null : ref.project());
    }

    private void follow(IProject project) {
        if (project != null && !project.equals(shown) && projects.isAnnotationProject(project)) {
            show(project);
        }
    }

    private void show(IProject project) {
        shown = project;
        if (table != null && !table.control().isDisposed()) {
            title.setText(project == null ? "No annotation project is open" : "Runs of " + project.getName());
            rows = List.of();
            corrected = List.of();
            fill();
            readAll();
        }
    }

    private void readAll() {
        read();
        count();
    }

    /** Counts what was corrected: not as often as runs are looked at, for documents are read where they changed. */
    private void count() {
        IProject project = shown;
        if (project != null && project.getLocation() != null && !reading.isShutdown()) {
            reading.execute(() -> count(project));
        }
    }

    private void count(IProject project) {
        try {
            counting.accept(new Counted(project, corrections.of(projects.open(project))));
        } catch (IOException | BadInputException e) {
            ILog.of(RunsView.class).error("What was corrected in " + project.getName() + " cannot be counted.", e);
        }
    }

    private void put(Counted counted) {
        if (counted.project().equals(shown)) {
            corrected = counted.runs();
            fill();
        }
    }

    private void fill() {
        table.show(rows, corrected.stream().collect(Collectors.toMap(CorrectedRun::run, Function.identity())));
        chart.show(corrected);
        boolean any = corrected.stream().anyMatch(run -> run.images() > 0);
        halves.setMaximizedControl(any ? null : table.control());
    }

    private void read() {
        IProject project = shown;
        if (project != null && project.getLocation() != null && !reading.isShutdown()) {
            reading.execute(() -> read(project));
        }
    }

    private void read(IProject project) {
        try {
            Path folder = project.getLocation().toPath();
            String inUse = ModelInUse.of(folder).map(ModelInUse::run).orElse("");
            arrival.accept(new Read(project, history.rows(folder), inUse));
        } catch (IOException | BadInputException e) {
            ILog.of(RunsView.class).error("The runs of " + project.getName() + " cannot be read.", e);
        }
    }

    private void put(Read read) {
        if (read.project().equals(shown)) {
            title.setText(title(read));
            rows = read.rows();
            fill();
        }
    }

    private static String title(Read read) {
        String name = "Runs of " + read.project().getName();
        if (read.rows().isEmpty()) {
            return name + " \u2013 none yet";
        }
        return read.inUse().isEmpty() ? name : name + " \u2013 the model of " + read.inUse() + " is in use";
    }

    private void open(RunRow row) {
        TrainingStart.in(window).show(new RunRef(shown, row.record().id()));
    }

    private void compare() {
        List<String> ids =
                table.selection().stream().map(row -> row.record().id()).toList();
        TrainingStart.in(window).show(new ComparedRuns(shown, ids));
    }

    @Focus
    void focus() {
        table.control().setFocus();
    }

    @PreDestroy
    void dispose() {
        unlisten.run();
        reading.shutdownNow();
    }
}
