// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.canvas;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Pattern;
import org.eclipse.swt.graphics.Transform;
import org.terrazzo.model.Box;

/**
 * A tile as it is painted: with a hem of one pixel around it that repeats its border, so that smoothing has something
 * to smooth with. It is painted as a pattern where that does, for on GTK each {@code drawImage} first copies all pixels of
 * its image to the Java heap, which takes ten times as long as to paint them.
 */
final class TileImage {

    private TileImage() {}

    /** The data with its hem. */
    static ImageData hemmed(ImageData data) {
        int bytes = data.depth / 8;
        ImageData hemmed = new ImageData(
                data.width + 2,
                data.height + 2,
                data.depth,
                data.palette,
                1,
                new byte[bytes * (data.width + 2) * (data.height + 2)]);
        copy(data.data, data.bytesPerLine, hemmed.data, data.width, data.height, bytes);
        if (data.alphaData != null) {
            hemmed.alphaData = new byte[hemmed.width * hemmed.height];
            copy(data.alphaData, data.width, hemmed.alphaData, data.width, data.height, 1);
        }
        return hemmed;
    }

    private static void copy(byte[] from, int stride, byte[] to, int width, int height, int bytes) {
        int rowBytes = (width + 2) * bytes;
        for (int y = 0; y < height + 2; y++) {
            int source = Math.clamp(y - 1, 0, height - 1) * stride;
            int target = y * rowBytes;
            System.arraycopy(from, source, to, target + bytes, width * bytes);
            System.arraycopy(from, source, to, target, bytes);
            System.arraycopy(from, source + (width - 1) * bytes, to, target + rowBytes - bytes, bytes);
        }
    }

    /** The size without the hem, in pixels. */
    static Box size(Image image) {
        var bounds = image.getBounds();
        return new Box(0, 0, bounds.width - 2, bounds.height - 2);
    }

    /**
     * Paints smoothly, or with hard edges between the pixels.
     *
     * @param part of the tile, in its pixels without the hem
     * @param target where it is painted
     * @param hard whether pixels that are made larger are to be told apart
     */
    static void paint(GC gc, Image image, Box part, Box target, boolean hard) {
        boolean larger = target.width() > part.width() || target.height() > part.height();
        if (!hard || !larger) {
            paintSmoothly(gc, image, part, target);
        } else {
            gc.setInterpolation(SWT.NONE);
            gc.drawImage(
                    image,
                    part.x() + 1,
                    part.y() + 1,
                    part.width(),
                    part.height(),
                    target.x(),
                    target.y(),
                    target.width(),
                    target.height());
        }
    }

    private static void paintSmoothly(GC gc, Image image, Box part, Box target) {
        float scaleX = (float) target.width() / part.width();
        float scaleY = (float) target.height() / part.height();
        Transform transform = new Transform(
                gc.getDevice(),
                scaleX,
                0,
                0,
                scaleY,
                target.x() - (part.x() + 1) * scaleX,
                target.y() - (part.y() + 1) * scaleY);
        Pattern pattern = new Pattern(gc.getDevice(), image);
        gc.setTransform(transform);
        gc.setBackgroundPattern(pattern);
        gc.fillRectangle(part.x() + 1, part.y() + 1, part.width(), part.height());
        gc.setBackgroundPattern(null);
        gc.setTransform(null);
        pattern.dispose();
        transform.dispose();
    }
}
