// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.ui.internal.views;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchWindow;
import org.terrazzo.training.Outcome;
import org.terrazzo.training.RunService;
import org.terrazzo.training.RunState;
import org.terrazzo.training.advice.TrainingAdvisor;
import org.terrazzo.training.history.RunHistory;
import org.terrazzo.training.history.RunStory;
import org.terrazzo.training.ui.internal.RunRef;
import org.terrazzo.training.ui.internal.WatchedRuns;
import org.terrazzo.training.ui.internal.live.FollowedRun;
import org.terrazzo.training.ui.internal.live.NewestOnly;

/** One run, live: the one that was chosen, otherwise the newest that has not ended. */
public final class RunView {

    /** In less height, as below an image, pictures stand beside the curves. */
    private static final int FLAT = 200;

    /** In less height, as below an image, only how far the run is is said above the curves. */
    private static final int LOW = 300;

    private final WatchedRuns watched;
    private final RunService runs;
    private final RunHistory history;
    private final TrainingAdvisor advisor;
    private final IWorkbenchWindow window;
    private StackLayout pages;
    private Composite nothing;
    private Composite something;
    private RunHeader header;
    private RunButtons buttons;
    private CTabFolder tabs;
    private CTabItem curvesTab;
    private CTabItem outcomeTab;
    private RunCharts charts;
    private PreviewStrip strip;
    private PlanTable plan;
    private OutcomePage outcome;
    private FollowedRun followed;
    private RunRef shown;
    private RunRef chosen;
    private boolean failureSeen;
    private Runnable unlisten = () -> {};

    @Inject
    public RunView(
            @Service WatchedRuns watched,
            @Service RunService runs,
            @Service RunHistory history,
            @Service TrainingAdvisor advisor,
            IWorkbenchWindow window) {
        this.window = window;
        this.advisor = advisor;
        this.watched = watched;
        this.runs = runs;
        this.history = history;
    }

    @PostConstruct
    void create(Composite area) {
        pages = new StackLayout();
        area.setLayout(pages);
        nothing = new NoRun(area, window).control();
        something = new Composite(area, SWT.NONE);
        createRun(something);
        follow(chosen == null ? newest() : chosen);
        NewestOnly<Object> later = new NewestOnly<>(area, any -> runsChanged());
        unlisten = watched.listen(later::accept);
    }

    private void createRun(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        buttons = new RunButtons();
        header = new RunHeader(parent, buttons::create);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(header.control());
        parent.addListener(SWT.Resize, event -> header.brief(parent.getSize().y < LOW));
        tabs = new CTabFolder(parent, SWT.TOP | SWT.FLAT);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tabs);
        curvesTab = tab("Curves", curves());
        plan = new PlanTable(tabs);
        tab("Plan", plan.control());
        outcome = new OutcomePage(tabs, window, advisor);
        outcomeTab = tab("Outcome", outcome.control());
        tabs.setSelection(curvesTab);
    }

    private Control curves() {
        SashForm sash = new SashForm(tabs, SWT.VERTICAL);
        charts = new RunCharts(sash);
        strip = new PreviewStrip(sash);
        sash.setWeights(60, 40);
        sash.addListener(SWT.Resize, event -> arrange(sash));
        return sash;
    }

    private static void arrange(SashForm sash) {
        int wanted = sash.getSize().y < FLAT ? SWT.HORIZONTAL : SWT.VERTICAL;
        if (sash.getOrientation() != wanted) {
            sash.setOrientation(wanted);
        }
    }

    private CTabItem tab(String name, Control content) {
        CTabItem item = new CTabItem(tabs, SWT.NONE);
        item.setText(name);
        item.setControl(content);
        return item;
    }

    private RunRef newest() {
        List<RunRef> running = watched.running();
        return running.isEmpty() ? null : running.getLast();
    }

    /** Nothing is taken from before the user's eyes: only an empty view takes what comes by itself. */
    private void runsChanged() {
        if (shown == null) {
            follow(newest());
        }
    }

    /** Where nothing is chosen any more, the view is as it was at first. */
    @Inject
    void choose(@Optional RunRef ref) {
        boolean given = chosen != null;
        chosen = ref;
        if (tabs == null || tabs.isDisposed()) {
            return;
        }
        if (ref != null) {
            follow(ref); // also the same again: its project may be another one of the same name
        } else if (ref == null && given) {
            follow(newest());
        }
    }

    private void follow(RunRef ref) {
        stopFollowing();
        shown = ref;
        failureSeen = false;
        charts.empty();
        plan.empty();
        strip.empty();
        buttons.use(null);
        tabs.setSelection(curvesTab);
        turnTo(ref == null ? nothing : something);
        if (ref == null) {
            return;
        }
        header.empty("Looking at " + ref.id() + " \u2026");
        followed = new FollowedRun(
                ref, watched, runs, history, new NewestOnly<>(tabs, this::show), new NewestOnly<>(tabs, header::empty));
        buttons.use(followed);
    }

    /** The keyboard stays with the view: keys that go to what is hidden do nothing any more. */
    private void turnTo(Composite page) {
        boolean focused = focusIn(pages.topControl);
        pages.topControl = page;
        page.getParent().layout();
        if (focused && !focusIn(page)) {
            page.setFocus();
        }
    }

    private static boolean focusIn(Control area) {
        Control at = area == null ? null : area.getDisplay().getFocusControl();
        while (at != null && at != area) {
            at = at.getParent();
        }
        return at != null;
    }

    private void show(RunStory story) {
        if (shown == null || !story.id().equals(shown.id())) {
            return; // the last word of a run that was shown before
        }
        header.show(shown, story);
        buttons.show(story);
        charts.show(story);
        plan.show(story);
        strip.show(story);
        outcome.show(shown, story);
        showFailure(story);
    }

    /** A failure is brought before the user's eyes once. */
    private void showFailure(RunStory story) {
        boolean failed = story.state() instanceof RunState.Ended ended && ended.outcome() instanceof Outcome.Failed;
        if (failed && !failureSeen) {
            failureSeen = true;
            tabs.setSelection(outcomeTab);
        } else if (!story.over() && tabs.getSelection() == outcomeTab) {
            tabs.setSelection(curvesTab);
        }
    }

    @Focus
    void focus() {
        pages.topControl.setFocus();
    }

    private void stopFollowing() {
        if (followed != null) {
            followed.close();
            followed = null;
        }
    }

    @PreDestroy
    void dispose() {
        unlisten.run();
        stopFollowing();
    }
}
