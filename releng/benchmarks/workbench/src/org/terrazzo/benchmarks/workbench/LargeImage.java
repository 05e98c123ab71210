// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.benchmarks.workbench;

import static org.terrazzo.benchmarks.workbench.EditorBenchmark.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.eclipse.core.resources.IProject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Listener;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.session.AnnotationSession;

/** Opening, moving about, painting and undoing on the large image. */
record LargeImage(Scenes scenes, List<String> wanted) {

    private static final int MOVES = 300;
    private static final int BRUSH = 2000;

    void run() throws Exception {
        List<String> parts = List.of("open", "navigate", "paint", "undo");
        if (parts.stream().noneMatch(part -> EditorBenchmark.isWanted(wanted, part))) {
            return;
        }
        IProject project = scenes.large();
        if (EditorBenchmark.isWanted(wanted, "open")) {
            for (int i = 1; i <= 3; i++) {
                say("opening, time " + i + ": " + opening(project));
            }
        }
        OpenEditor editor = OpenEditor.open(project, "slide.tif").settled();
        Point size = editor.size();
        say("canvas " + size.x + " x " + size.y);
        if (EditorBenchmark.isWanted(wanted, "navigate")) {
            navigate(editor, size);
        }
        if (EditorBenchmark.isWanted(wanted, "paint")) {
            paint(editor, size);
        }
        if (EditorBenchmark.isWanted(wanted, "undo")) {
            undo(editor, size);
        }
        say(Memory.now());
        editor.close();
    }

    private String opening(IProject project) throws InterruptedException {
        long start = System.nanoTime();
        OpenEditor editor = OpenEditor.open(project, "slide.tif");
        String desk = seconds(start);
        Ui.until("a first picture", editor.desk().canvas()::isCovered, OpenEditor.PATIENCE);
        String first = seconds(start);
        editor.settled();
        String complete = seconds(start);
        editor.close();
        return "the editor after " + desk + ", a first picture after " + first + ", all of it after " + complete;
    }

    private static String seconds(long start) {
        return String.format(Locale.ROOT, "%.2f s", (System.nanoTime() - start) / 1e9);
    }

    private void navigate(OpenEditor editor, Point size) throws InterruptedException {
        for (double scale : new double[] {1.0 / 16, 0.25, 1, 4}) {
            editor.show(scale, 8192, 8192);
            editor.moveTo(size.x / 2, size.y / 2);
            editor.press(2);
            say(new Frames(editor, null).along("panning at " + scale, circles(size)));
            editor.release(2);
            editor.settled();
        }
        zoom(editor, size);
    }

    private static int[] circles(Point size) {
        return IntStream.rangeClosed(1, MOVES)
                .flatMap(i -> IntStream.of((int) (size.x / 2 + size.x / 3 * Math.sin(i / 15.0)), (int)
                        (size.y / 2 + size.y / 3 * (1 - Math.cos(i / 15.0)) / 2)))
                .toArray();
    }

    private void zoom(OpenEditor editor, Point size) throws InterruptedException {
        editor.show(1.0 / 16, 8192, 8192);
        editor.moveTo(size.x / 3, size.y / 3);
        List<Long> took = new ArrayList<>();
        long[] asked = new long[1];
        boolean[] turned = new boolean[1];
        boolean[] painted = new boolean[1];
        Listener wheel = event -> turned[0] = true;
        Listener paint = event -> {
            if (turned[0] && !painted[0]) {
                painted[0] = true;
                took.add(System.nanoTime() - asked[0]);
            }
        };
        Ui.run(() -> {
            editor.canvas().addListener(SWT.MouseWheel, wheel);
            editor.canvas().addListener(SWT.Paint, paint);
        });
        for (int i = 0; i < 120; i++) {
            Ui.run(() -> turned[0] = painted[0] = false);
            asked[0] = System.nanoTime();
            editor.hand().wheel(i / 15 % 2 == 0 ? 1 : -1);
            Ui.until("the frame is drawn", () -> painted[0], OpenEditor.PATIENCE);
        }
        Ui.run(() -> {
            editor.canvas().removeListener(SWT.MouseWheel, wheel);
            editor.canvas().removeListener(SWT.Paint, paint);
        });
        say("zooming by the wheel: " + Frames.summary(took));
    }

    private void paint(OpenEditor editor, Point size) throws InterruptedException {
        takeBrush(editor);
        for (double scale : new double[] {1.0 / 16, 0.125, 0.25}) {
            editor.show(scale, 8192, 8192);
            int radius = (int) (BRUSH / 2 * scale);
            Frames.Sign leading = (x, y) -> new Point(Math.min(size.x - 1, x + radius - 1), y);
            int left = Math.min(radius + 10, size.x / 4);
            int right = size.x - left;
            int[] path = IntStream.rangeClosed(1, MOVES)
                    .flatMap(i -> IntStream.of(
                            left + (int) ((i * 13L) % (right - left)),
                            size.y / 4 + (int) (size.y / 2 * ((i * 13L) / (right - left)) * 13 / MOVES)))
                    .toArray();
            editor.moveTo(path[0] - 1, path[1]);
            AnnotationDocument before = editor.desk().editing().document();
            editor.press(1);
            say(new Frames(editor, leading).along("painting at " + scale, path));
            long release = System.nanoTime();
            editor.release(1);
            Ui.until(
                    "the stroke is in the document",
                    () -> editor.desk().editing().document() != before
                            && !editor.desk().runner().isActive(),
                    OpenEditor.PATIENCE);
            String journalled = seconds(release);
            editor.settled();
            say("  then in the document after " + journalled + ", drawn after " + seconds(release));
        }
    }

    private static void takeBrush(OpenEditor editor) throws InterruptedException {
        editor.take("org.terrazzo.brush");
        Ui.run(() -> {
            var brush = editor.desk().runner().tool().orElseThrow();
            editor.desk().tools().change(brush, options -> options.with(brush.size(), (double) BRUSH));
        });
    }

    /** Strokes across the image, taken back one by one. */
    private void undo(OpenEditor editor, Point size) throws Exception {
        takeBrush(editor);
        editor.show(1.0 / 16, 8192, 8192);
        AnnotationSession session = editor.desk().editing().session();
        int steps = session.undoLabels().size();
        for (int i = 0; i < 10; i++) {
            int y = size.y / 4 + i * size.y / 20;
            int classIndex = (i + 1) % 3; // painting what is there already leaves no step
            Ui.run(() -> editor.desk().editing().classStates().activate(classIndex));
            editor.moveTo(size.x / 4, y);
            editor.press(1);
            editor.moveTo(size.x * 3 / 4, y);
            editor.release(1);
            int wanted = steps + i + 1;
            Ui.until("stroke " + i, () -> session.undoLabels().size() == wanted, OpenEditor.PATIENCE);
            Ui.until("the tool is idle", () -> !editor.desk().runner().isActive(), OpenEditor.PATIENCE);
        }
        editor.settled();
        long used = Memory.used();
        List<Long> took = new ArrayList<>();
        List<Long> drawn = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            long start = System.nanoTime();
            session.undo();
            took.add(System.nanoTime() - start);
            editor.settled();
            drawn.add(System.nanoTime() - start);
        }
        say("undoing a stroke of " + BRUSH + " px: " + Frames.summary(took) + "; until drawn " + Frames.summary(drawn)
                + "; heap before and after " + used + " and " + Memory.used() + " MB");
    }
}
