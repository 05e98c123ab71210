// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.terrazzo.annotation.Labels;
import org.terrazzo.annotation.ui.internal.canvas.ImageCanvas;
import org.terrazzo.annotation.ui.internal.canvas.PixelReader;
import org.terrazzo.annotation.ui.internal.drawing.ImageEditing;
import org.terrazzo.imaging.ImageReadException;
import org.terrazzo.imaging.PixelBlock;
import org.terrazzo.model.Box;
import org.terrazzo.model.LabelClass;

/** Says where the pointer is, which value the pixel under it has, and which class. Reads on a thread of its own. */
final class PointerReport {

    private final ImageCanvas canvas;
    private final PixelReader reader;
    private final ImageEditing editing;
    private final StatusText line;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(PointerReport::daemon);
    private final AtomicReference<Box> asked = new AtomicReference<>();

    PointerReport(ImageCanvas canvas, PixelReader reader, ImageEditing editing, StatusText line) {
        this.canvas = canvas;
        this.reader = reader;
        this.editing = editing;
        this.line = line;
        canvas.control().addListener(SWT.MouseMove, this::moved);
        canvas.control().addListener(SWT.MouseExit, event -> line.pointer(""));
        canvas.control().addListener(SWT.Dispose, event -> thread.shutdownNow());
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "terrazzo-pointer");
        thread.setDaemon(true);
        return thread;
    }

    private void moved(Event event) {
        int x = (int) Math.floor(canvas.viewport().imageX(event.x + 0.5));
        int y = (int) Math.floor(canvas.viewport().imageY(event.y + 0.5));
        Box pixel = new Box(x, y, 1, 1);
        if (!reader.layout().bounds().contains(pixel)) {
            line.pointer("");
        } else if (asked.getAndSet(pixel) == null) {
            look();
        }
    }

    private void look() {
        try {
            thread.execute(() -> report(asked.getAndSet(null)));
        } catch (RejectedExecutionException e) {
            asked.set(null); // the editor is being closed
        }
    }

    private void report(Box pixel) {
        String text = "x %d, y %d    %s    %s".formatted(pixel.x(), pixel.y(), value(pixel), className(pixel));
        canvas.onDisplay(() -> line.pointer(text));
    }

    private String value(Box pixel) {
        if (!reader.isAtHand(pixel)) {
            return "\u2026";
        }
        try {
            PixelBlock block = reader.read(pixel, 1);
            return block.channels() == 1
                    ? number(block, 0)
                    : number(block, 0) + ", " + number(block, 1) + ", " + number(block, 2);
        } catch (ImageReadException | CancellationException e) {
            return "unreadable"; // what is wrong was said when the picture was read
        }
    }

    private static String number(PixelBlock block, int channel) {
        float value = block.sample(0, 0, channel);
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.4g", value);
    }

    private String className(Box pixel) {
        return Labels.at(editing.document(), pixel.x(), pixel.y())
                .flatMap(region -> editing.classes().byIndex(region.classIndex()))
                .map(LabelClass::name)
                .orElse("unlabelled");
    }
}
