// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.ui.internal.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.terrazzo.training.Outcome;
import org.terrazzo.training.RunState;
import org.terrazzo.training.history.MemoryUse;
import org.terrazzo.training.history.RunStory;
import org.terrazzo.training.ui.internal.Phrases;
import org.terrazzo.training.ui.internal.RunRef;
import org.terrazzo.training.ui.internal.Words;

/** Which run it is, how far it is, and what it takes. */
final class RunHeader {

    private static final int WHOLE = 1000;

    /** From this width on one line is enough for which run it is and how far it is. */
    private static final int WIDE = 860;

    private final Composite area;
    private final Label title;
    private final Label standing;
    private final Label facts;
    private final Control bar;
    private final Composite memory;
    private final ProgressBar progress;
    private final Meter child;
    private final Meter own;

    /** @param buttons makes what stands at the right of the title */
    RunHeader(Composite parent, Function<Composite, Control> buttons) {
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults()
                .numColumns(1)
                .margins(6, 4)
                .spacing(6, 3)
                .applyTo(area);
        title = new Label(area, SWT.NONE);
        title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        standing = new Label(area, SWT.NONE);
        bar = buttons.apply(area);
        progress = new ProgressBar(area, SWT.HORIZONTAL | SWT.SMOOTH);
        progress.setMaximum(WHOLE);
        memory = new Composite(area, SWT.NONE);
        RowLayoutFactory.fillDefaults().spacing(18).center(true).wrap(true).applyTo(memory);
        child = new Meter(memory, "Memory of the run");
        own = new Meter(memory, "Memory of the workbench");
        facts = new Label(memory, SWT.NONE);
        facts.setForeground(Look.quiet(facts));
        area.addListener(SWT.Resize, event -> arrange());
        arrange();
    }

    private void arrange() {
        boolean wide = area.getSize().x >= WIDE;
        int columns = wide ? 3 : 2;
        GridLayout layout = (GridLayout) area.getLayout();
        if (layout.numColumns != columns) {
            layout.numColumns = columns;
            arrangeTitle(wide);
            line(columns).applyTo(progress);
            line(columns).exclude(!memory.getVisible()).applyTo(memory);
            area.requestLayout();
        }
    }

    private void arrangeTitle(boolean wide) {
        GridDataFactory cell = GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER);
        cell.copy().grab(!wide, false).applyTo(title);
        cell.copy()
                .grab(true, false)
                .indent(wide ? 10 : 0, 0)
                .span(wide ? 1 : 2, 1)
                .applyTo(standing);
        if (wide) {
            standing.moveAbove(bar);
        } else {
            standing.moveBelow(bar);
        }
    }

    private static GridDataFactory line(int columns) {
        return GridDataFactory.fillDefaults().span(columns, 1).grab(true, false);
    }

    /** @param brief whether there is no room for more than how far the run is */
    void brief(boolean brief) {
        GridData place = (GridData) memory.getLayoutData();
        if (place.exclude != brief) {
            place.exclude = brief;
            memory.setVisible(!brief);
            area.requestLayout();
        }
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
        progress.setState(ended(story) instanceof Outcome.Failed ? SWT.ERROR : SWT.NORMAL);
        progress.setSelection(done(story));
        MemoryUse use = story.memory();
        child.show(story.over() ? use.childPeak() : use.child(), use.limit());
        own.show(use.ownHeap(), use.ownHeapLimit());
        put(facts, facts(story));
    }

    private static Outcome ended(RunStory story) {
        return story.state() instanceof RunState.Ended ended ? ended.outcome() : null;
    }

    /** A training that nothing made better any more is complete, however many steps it was allowed. */
    private static int done(RunStory story) {
        return ended(story) instanceof Outcome.Completed
                ? WHOLE
                : (int) Math.round(WHOLE * story.progress().done());
    }

    private static String standing(RunStory story) {
        String reached = story.over() ? Phrases.reached(story.progress()) : "";
        return Phrases.standing(story) + (reached.isEmpty() ? "" : " at " + reached);
    }

    private static String facts(RunStory story) {
        List<String> facts = new ArrayList<>();
        story.best().ifPresent(best -> facts.add("Best mean IoU " + Words.score(best.meanIou())));
        story.latest().ifPresent(latest -> facts.add("latest " + Words.score(latest.meanIou())));
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
