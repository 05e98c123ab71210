// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.RGB;
import org.terrazzo.annotation.ui.CanvasLayer;
import org.terrazzo.annotation.ui.EditedImage;
import org.terrazzo.annotation.ui.internal.canvas.ImageCanvas;
import org.terrazzo.annotation.ui.internal.canvas.SheetLayer;
import org.terrazzo.model.Box;
import org.terrazzo.model.LabelRaster;
import org.terrazzo.storage.TerrazzoException;

/** The sheets that other bundles have laid over one image. */
final class Sheets implements AutoCloseable {

    private static final int VALUES = 256;

    private final ImageCanvas canvas;
    private final StatusText line;
    private final DocumentHistory history;
    private final List<CanvasLayer.Sheet> sheets = new ArrayList<>();

    Sheets(ImageCanvas canvas, EditedImage image, List<CanvasLayer> layers, StatusText line, DocumentHistory history) {
        this.canvas = canvas;
        this.line = line;
        this.history = history;
        layers.forEach(layer -> lay(layer, image));
    }

    private void lay(CanvasLayer layer, EditedImage image) {
        Tie tie = new Tie();
        CanvasLayer.Sheet sheet = layer.over(image, tie);
        tie.drawn = new SheetLayer(
                canvas, image.document().bounds(), sheet::opacity, (part, step) -> draw(sheet, part, step));
        canvas.add(tie.drawn);
        sheets.add(sheet);
    }

    private ImageData draw(CanvasLayer.Sheet sheet, Box part, int step) {
        try {
            return data(sheet.draw(part, step));
        } catch (IOException | TerrazzoException | RuntimeException e) {
            ILog.of(Sheets.class).warn("A sheet over the image could not be drawn.", e);
            canvas.onDisplay(() -> line.tool(String.valueOf(e.getMessage())));
            return data(new CanvasLayer.Picture(LabelRaster.filled(1, 1, 0), value -> 0));
        }
    }

    private static ImageData data(CanvasLayer.Picture picture) {
        LabelRaster values = picture.values();
        RGB[] colours = new RGB[VALUES];
        byte[] alphas = new byte[VALUES];
        for (int i = 0; i < VALUES; i++) {
            int argb = picture.argb().applyAsInt(i);
            colours[i] = new RGB(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF);
            alphas[i] = (byte) (argb >>> 24);
        }
        ImageData data =
                new ImageData(values.width(), values.height(), 8, new PaletteData(colours), 1, values.labels());
        data.alphaData = alpha(values.labels(), alphas);
        return data;
    }

    private static byte[] alpha(byte[] values, byte[] alphas) {
        byte[] alpha = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            alpha[i] = alphas[values[i] & 0xFF];
        }
        return alpha;
    }

    @Override
    public void close() {
        sheets.forEach(CanvasLayer.Sheet::close);
    }

    /** Hands on what a sheet tells, to the display's thread. */
    private final class Tie implements CanvasLayer.Host {

        private SheetLayer drawn;

        @Override
        public void changed(Box part) {
            canvas.onDisplay(() -> drawn.changed(part));
        }

        @Override
        public void restyled() {
            canvas.onDisplay(() -> drawn.restyled());
        }

        @Override
        public void done(String label, CanvasLayer.Reversal reversal) {
            canvas.onDisplay(() -> history.add(label, reversal));
        }
    }
}
