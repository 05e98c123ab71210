// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.ui.internal.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.terrazzo.training.history.MemoryUse;
import org.terrazzo.training.history.RunStory;
import org.terrazzo.training.ui.internal.Phrases;
import org.terrazzo.training.ui.internal.RunRef;
import org.terrazzo.training.ui.internal.Words;

/** Which run it is, how far it is, and what it takes. */
final class RunHeader {

    private static final int WHOLE = 1000;

    private final Composite area;
    private final Label title;
    private final Label standing;
    private final Label facts;
    private final ProgressBar progress;
    private final Meter child;
    private final Meter own;

    /** @param buttons makes what stands at the right of the title */
    RunHeader(Composite parent, java.util.function.Consumer<Composite> buttons) {
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults()
                .numColumns(2)
                .margins(6, 4)
                .spacing(6, 3)
                .applyTo(area);
        title = new Label(area, SWT.NONE);
        title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        GridDataFactory.fillDefaults()
                .align(SWT.FILL, SWT.CENTER)
                .grab(true, false)
                .applyTo(title);
        buttons.accept(area);
        standing = wide(new Label(area, SWT.NONE));
        progress = new ProgressBar(area, SWT.HORIZONTAL | SWT.SMOOTH);
        progress.setMaximum(WHOLE);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(progress);
        Composite memory = new Composite(area, SWT.NONE);
        RowLayoutFactory.fillDefaults().spacing(18).center(true).wrap(true).applyTo(memory);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(memory);
        child = new Meter(memory, "Memory of the run");
        own = new Meter(memory, "Memory of the workbench");
        facts = new Label(memory, SWT.NONE);
        facts.setForeground(Look.quiet(facts));
    }

    private static Label wide(Label label) {
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(label);
        return label;
    }

    Composite control() {
        return area;
    }

    void empty(String why) {
        put(title, why);
        put(standing, "");
        put(facts, "");
        progress.setSelection(0);
        child.show(0, 0);
        own.show(0, 0);
    }

    void show(RunRef ref, RunStory story) {
        String name = story.name().isEmpty() ? "" : " \u201c" + story.name() + "\u201d";
        put(title, story.id() + name + " of " + ref.project().getName());
        put(standing, standing(story));
        progress.setState(
                story.state() instanceof org.terrazzo.training.RunState.Ended ended
                                && ended.outcome() instanceof org.terrazzo.training.Outcome.Failed
                        ? SWT.ERROR
                        : SWT.NORMAL);
        progress.setSelection((int) Math.round(WHOLE * story.progress().done()));
        MemoryUse memory = story.memory();
        child.show(story.over() ? memory.childPeak() : memory.child(), memory.limit());
        own.show(memory.ownHeap(), memory.ownHeapLimit());
        put(facts, facts(story));
    }

    private static String standing(RunStory story) {
        String reached = story.over() ? Phrases.reached(story.progress()) : "";
        return Phrases.standing(story) + (reached.isEmpty() ? "" : " at " + reached);
    }

    private static String facts(RunStory story) {
        List<String> facts = new ArrayList<>();
        story.best().ifPresent(best -> facts.add("Best mean IoU " + Words.score(best.meanIou())));
        story.latest().ifPresent(latest -> facts.add("latest " + Words.score(latest.meanIou())));
        story.curves()
                .learningRate()
                .newest()
                .ifPresent(rate -> facts.add(String.format(Locale.ROOT, "learning rate %.2g", rate.last())));
        if (!story.device().isEmpty()) {
            facts.add("on " + story.device());
        }
        if (!story.over() && story.progress().imagesPerSecond() > 0) {
            facts.add(String.format(
                    Locale.ROOT, "%.1f crops a second", story.progress().imagesPerSecond()));
        }
        if (story.state().rank() >= 2) {
            facts.add((story.over() ? "took " : "for ") + Words.duration(story.took()));
        }
        return String.join("  \u00b7  ", facts);
    }

    /** A label that says the same already is not drawn again. */
    private static void put(Label label, String text) {
        if (!label.getText().equals(text)) {
            label.setText(text);
            label.requestLayout();
        }
    }
}
