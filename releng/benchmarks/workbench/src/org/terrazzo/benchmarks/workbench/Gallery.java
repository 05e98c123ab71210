// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.benchmarks.workbench;

import static org.terrazzo.benchmarks.workbench.EditorBenchmark.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.ui.IViewPart;
import org.terrazzo.dataset.ui.OpenProjects;

/** Scrolls through ten thousand images. */
record Gallery(Scenes scenes, List<String> wanted) {

    private static final String ID = "org.terrazzo.dataset.ui.gallery";
    private static final int STEPS = 300;

    void run() throws Exception {
        if (!EditorBenchmark.isWanted(wanted, "gallery")) {
            return;
        }
        var project = scenes.many();
        Ui.run(() -> OpenEditor.page().getViewReferences());
        IViewPart old = Ui.get(() -> OpenEditor.page().findView(ID));
        if (old != null) {
            Ui.run(() -> OpenEditor.page().hideView(old));
        }
        long start = System.nanoTime();
        Canvas canvas = Ui.get(() -> {
            OpenEditor.page().showView(ID);
            OpenEditor.page()
                    .toggleZoom(OpenEditor.page().getReference(OpenEditor.page().findView(ID)));
            return canvas(OpenEditor.page().getWorkbenchWindow().getShell());
        });
        scenes.context().get(OpenProjects.class).changed(project);
        Ui.until("the images are there", () -> canvas.getVerticalBar().getMaximum() > 20_000, OpenEditor.PATIENCE);
        say(String.format(
                Locale.ROOT, "gallery of 10,000 images there after %.2f s", (System.nanoTime() - start) / 1e9));
        scroll(canvas);
        say(Memory.now());
    }

    private static void scroll(Canvas canvas) throws InterruptedException {
        List<Long> took = new ArrayList<>();
        List<Long> painting = new ArrayList<>();
        long[] times = new long[2];
        boolean[] painted = new boolean[1];
        Listener after = event -> canvas.getDisplay().asyncExec(() -> {
            if (!painted[0]) {
                painted[0] = true;
                took.add(System.nanoTime() - times[0]);
            }
        });
        Ui.run(() -> canvas.addListener(SWT.Paint, after));
        for (int i = 0; i < STEPS; i++) {
            long begin = System.nanoTime();
            int top = i * 97;
            Ui.run(() -> {
                times[0] = begin;
                painted[0] = false;
                canvas.getVerticalBar().setSelection(top);
                canvas.getVerticalBar().notifyListeners(SWT.Selection, new Event());
            });
            Ui.until("the frame is drawn", () -> painted[0], OpenEditor.PATIENCE);
        }
        Ui.run(() -> canvas.removeListener(SWT.Paint, after));
        say("scrolling the gallery: " + Frames.summary(took));
    }

    private static Canvas canvas(Composite within) {
        for (Control child : within.getChildren()) {
            if (child.getClass() == Canvas.class && ((Canvas) child).getVerticalBar() != null) {
                return (Canvas) child;
            }
            if (child instanceof Composite composite) {
                Canvas found = canvas(composite);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
