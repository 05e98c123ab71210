// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.imaging.internal;

import java.awt.image.BufferedImage;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadUpdateListener;

/**
 * Ends decoding behind the last wanted row of a format whose rows come one after another, each complete: the JDK's PNG
 * reader would decode all those below as well, and throw them away.
 */
final class LastRow implements IIOReadUpdateListener {

    @Override
    public void imageUpdate(
            ImageReader source,
            BufferedImage image,
            int minX,
            int minY,
            int width,
            int height,
            int periodX,
            int periodY,
            int[] bands) {
        if (minY + height >= image.getHeight()) {
            source.abort();
        }
    }

    @Override
    public void passStarted(
            ImageReader source,
            BufferedImage image,
            int pass,
            int minPass,
            int maxPass,
            int minX,
            int minY,
            int periodX,
            int periodY,
            int[] bands) {
        // There is one pass.
    }

    @Override
    public void passComplete(ImageReader source, BufferedImage image) {
        // Its end is not awaited.
    }

    @Override
    public void thumbnailPassStarted(
            ImageReader source,
            BufferedImage thumbnail,
            int pass,
            int minPass,
            int maxPass,
            int minX,
            int minY,
            int periodX,
            int periodY,
            int[] bands) {
        // Thumbnails are not read.
    }

    @Override
    public void thumbnailUpdate(
            ImageReader source,
            BufferedImage thumbnail,
            int minX,
            int minY,
            int width,
            int height,
            int periodX,
            int periodY,
            int[] bands) {
        // Thumbnails are not read.
    }

    @Override
    public void thumbnailPassComplete(ImageReader source, BufferedImage thumbnail) {
        // Thumbnails are not read.
    }
}
