// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.ui.internal.views;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ScrollBar;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.training.history.RunStory;
import org.terrazzo.training.protocol.Previews;
import org.terrazzo.training.ui.internal.live.NewestOnly;
import org.terrazzo.training.ui.internal.live.PreviewReader;

/** A few validation images side by side: what they show, what the model saw, and where both differ. */
final class PreviewStrip {

    private static final int GAP = 6;
    private static final int GROUP_GAP = 22;
    private static final String[] NAMES = {"truth", "prediction", "error"};

    private final Canvas canvas;
    private final PreviewReader reader = new PreviewReader();
    private final ExecutorService reading = Executors.newSingleThreadExecutor(PreviewStrip::daemon);
    private final NewestOnly<List<PreviewReader.Shown>> arrival;
    private List<Group> groups = List.of();
    private int readStep = -1;

    /** Pictures that are on the display. */
    private record Group(String name, List<Image> images) {}

    PreviewStrip(Composite parent) {
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.H_SCROLL);
        canvas.addPaintListener(event -> paint(event.gc));
        canvas.addListener(SWT.Resize, event -> scroll());
        canvas.getHorizontalBar().addListener(SWT.Selection, event -> canvas.redraw());
        canvas.addListener(SWT.Dispose, event -> dispose());
        arrival = new NewestOnly<>(canvas, this::put);
        scroll();
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "terrazzo-validation-pictures");
        thread.setDaemon(true);
        return thread;
    }

    void empty() {
        readStep = -1;
        put(List.of());
    }

    /** How many images are shown. */
    int count() {
        return groups.size();
    }

    void show(RunStory story) {
        int step = story.latest().map(latest -> latest.step()).orElse(0);
        if (step > 0 && step != readStep) {
            readStep = step;
            reading.execute(() -> read(story));
        }
    }

    private void read(RunStory story) {
        try {
            arrival.accept(reader.read(story.files(), story.classes()));
        } catch (IOException | BadInputException e) {
            // The next validation renews them; an old run may have lost them.
            ILog.of(PreviewStrip.class).info("The small pictures of " + story.id() + " cannot be read.", e);
        }
    }

    private void put(List<PreviewReader.Shown> shown) {
        disposeImages();
        groups = shown.stream().map(this::group).toList();
        scroll();
        canvas.redraw();
    }

    private Group group(PreviewReader.Shown shown) {
        List<Image> images = new ArrayList<>();
        images.add(new Image(canvas.getDisplay(), shown.truth()));
        images.add(new Image(canvas.getDisplay(), shown.prediction()));
        images.add(new Image(canvas.getDisplay(), shown.error()));
        String name = shown.path().substring(shown.path().lastIndexOf('/') + 1);
        return new Group(name + String.format(Locale.ROOT, "   %.1f %% wrong", 100 * shown.wrong()), images);
    }

    /** Pictures are never enlarged by more than twice. */
    private double zoom(Image image, int height) {
        Rectangle bounds = image.getBounds();
        return Math.min(2, Math.min((double) height / bounds.height, (double) 2 * Previews.SIDE / bounds.width));
    }

    private int room(GC gc) {
        return canvas.getClientArea().height - 2 * gc.getFontMetrics().getHeight() - 4 * GAP;
    }

    private void paint(GC gc) {
        gc.setForeground(canvas.getForeground());
        if (groups.isEmpty()) {
            gc.setForeground(Look.quiet(canvas));
            gc.drawText("Validation images appear here after the first validation", GAP, GAP, true);
            return;
        }
        int x = GAP - canvas.getHorizontalBar().getSelection();
        for (Group group : groups) {
            x = paint(gc, group, x) + GROUP_GAP;
        }
    }

    /** Returns where the group ends. */
    private int paint(GC gc, Group group, int left) {
        int line = gc.getFontMetrics().getHeight();
        int x = left;
        gc.drawText(group.name(), x, GAP, true);
        for (int i = 0; i < group.images().size(); i++) {
            Image image = group.images().get(i);
            Rectangle bounds = image.getBounds();
            double zoom = zoom(image, room(gc));
            int width = (int) Math.max(1, bounds.width * zoom);
            int height = (int) Math.max(1, bounds.height * zoom);
            gc.drawImage(image, 0, 0, bounds.width, bounds.height, x, 2 * GAP + line, width, height);
            gc.drawText(NAMES[i], x, 3 * GAP + line + height, true);
            x += Math.max(width, gc.textExtent(NAMES[i]).x) + GAP;
        }
        return Math.max(x, left + gc.textExtent(group.name()).x);
    }

    private void scroll() {
        ScrollBar bar = canvas.getHorizontalBar();
        int visible = Math.max(1, canvas.getClientArea().width);
        int all = Math.max(1, width());
        bar.setVisible(all > visible);
        bar.setValues(Math.min(bar.getSelection(), Math.max(0, all - visible)), 0, all, visible, 40, visible);
    }

    private int width() {
        if (groups.isEmpty() || canvas.getClientArea().height == 0) {
            return 0;
        }
        GC gc = new GC(canvas);
        try {
            int x = GAP;
            for (Group group : groups) {
                int pictures = group.images().stream()
                        .mapToInt(image -> (int) (image.getBounds().width * zoom(image, room(gc))) + GAP)
                        .sum();
                x += Math.max(pictures, gc.textExtent(group.name()).x) + GROUP_GAP;
            }
            return x;
        } finally {
            gc.dispose();
        }
    }

    private void disposeImages() {
        groups.forEach(group -> group.images().forEach(Image::dispose));
        groups = List.of();
    }

    private void dispose() {
        reading.shutdownNow();
        disposeImages();
    }
}
