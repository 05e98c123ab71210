// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.ui.internal.views;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchWindow;
import org.terrazzo.dataset.ui.WindowWords;
import org.terrazzo.training.Evidence;
import org.terrazzo.training.Outcome;
import org.terrazzo.training.RunState;
import org.terrazzo.training.advice.TrainingAdvisor;
import org.terrazzo.training.history.RunStory;
import org.terrazzo.training.protocol.RunEvent;
import org.terrazzo.training.ui.internal.Phrases;
import org.terrazzo.training.ui.internal.RunRef;
import org.terrazzo.training.ui.internal.Words;

/** How a run ended: of one that failed the cause, what was found, and what to do about it. */
final class OutcomePage {

    private static final int MARGIN = 6;

    private final Composite area;
    private final Label title;
    private final Label message;
    private final Label advice;
    private final Remedies remedies;
    private final StyledText evidence;

    OutcomePage(Composite parent, IWorkbenchWindow window, TrainingAdvisor advisor) {
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(10, 8).spacing(6, 6).applyTo(area);
        title = line();
        title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.HEADER_FONT));
        message = line();
        advice = line();
        remedies = new Remedies(area, window, advisor);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(remedies.control());
        evidence = new StyledText(area, SWT.READ_ONLY | SWT.MULTI | SWT.V_SCROLL | SWT.WRAP);
        evidence.setFont(JFaceResources.getTextFont());
        evidence.setAlwaysShowScrollBars(false);
        evidence.setMargins(0, MARGIN, MARGIN, MARGIN);
        GridDataFactory.fillDefaults().grab(true, true).hint(300, 100).applyTo(evidence);
    }

    private Label line() {
        Label label = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(300, SWT.DEFAULT)
                .exclude(true)
                .applyTo(label);
        return label;
    }

    Composite control() {
        return area;
    }

    void show(RunRef run, RunStory story) {
        remedies.show(run, story);
        if (story.state() instanceof RunState.Ended ended) {
            put(title, Phrases.outcome(ended.outcome()));
            title.setForeground(ended.outcome() instanceof Outcome.Failed ? new Color(Look.ORANGE) : null);
            show(ended.outcome(), story);
        } else {
            put(title, "Not ended yet");
            title.setForeground(null);
            put(message, Phrases.standing(story));
            put(advice, "");
            put(problems(story));
        }
    }

    private void show(Outcome outcome, RunStory story) {
        switch (outcome) {
            case Outcome.Completed c -> calm("Everything that was asked for has been done.", story);
            case Outcome.Stopped s -> calm("A checkpoint was saved: the training can go on from it.", story);
            case Outcome.Failed failed -> {
                put(message, WindowWords.of(failed.message()));
                put(advice, WindowWords.of(failed.advice()));
                put(evidence(failed, story));
            }
        }
    }

    private void calm(String text, RunStory story) {
        put(message, text);
        put(advice, "");
        put(String.join("\n", reached(story)) + "\n" + problems(story));
    }

    private static List<String> reached(RunStory story) {
        List<String> lines = new ArrayList<>();
        lines.add("Reached           " + Phrases.reached(story.progress()));
        story.best()
                .ifPresent(best -> lines.add(
                        "Best validation   mean IoU " + Words.score(best.meanIou()) + " at step " + best.step()));
        lines.add("Took              " + Words.duration(story.took()));
        lines.add("Memory            " + Words.bytes(story.memory().childPeak()) + " at most, of "
                + Words.bytes(story.memory().limit()) + " allowed");
        return lines;
    }

    private static String evidence(Outcome.Failed failed, RunStory story) {
        Evidence found = failed.evidence();
        List<String> lines = new ArrayList<>();
        lines.add("Cause             " + failed.cause().text());
        lines.add("Reached           epoch " + failed.reached().epoch() + ", step "
                + failed.reached().step() + ", " + Words.when(failed.reached().ended()));
        if (found.exitStatus() != null) {
            lines.add("Exit status       " + found.exitStatus()
                    + (found.signal() == null ? "" : " (" + found.signal() + ")"));
        }
        lines.add("Memory            " + Words.bytes(found.residentPeak()) + " at most, of "
                + Words.bytes(found.memoryLimit()) + " allowed; the machine had " + Words.bytes(found.freeMemory())
                + " free");
        lines.add("Free disk         " + Words.bytes(found.freeDisk()));
        if (!found.kernel().isEmpty()) {
            lines.add("The system says   " + found.kernel());
        }
        section(lines, "Noticed", found.notes());
        section(lines, "Last lines of the log", found.logTail());
        section(lines, "Crash report", found.crashReport());
        return String.join("\n", lines) + "\n" + problems(story);
    }

    private static String problems(RunStory story) {
        List<String> lines = new ArrayList<>();
        section(
                lines,
                "Left out on the way",
                story.problems().stream().map(OutcomePage::text).toList());
        return String.join("\n", lines);
    }

    private static String text(RunEvent.Problem problem) {
        return problem.subject() + ": " + problem.message();
    }

    private static void section(List<String> lines, String name, List<String> content) {
        if (!content.isEmpty()) {
            lines.add("");
            lines.add(name);
            content.forEach(line -> lines.add("    " + line));
        }
    }

    private void put(String text) {
        if (!evidence.getText().equals(text)) {
            evidence.setText(text);
        }
    }

    private void put(Label label, String text) {
        if (!label.getText().equals(text)) {
            label.setText(text);
            ((GridData) label.getLayoutData()).exclude = text.isEmpty();
            label.setVisible(!text.isEmpty());
            area.layout(true, true);
        }
    }
}
