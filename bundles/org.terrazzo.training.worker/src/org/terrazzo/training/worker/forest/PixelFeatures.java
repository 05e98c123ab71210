// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.forest;

import org.terrazzo.model.Box;
import org.terrazzo.training.worker.crops.Levels;
import org.terrazzo.training.worker.crops.Mirror;

/**
 * Makes the features of an image's pixels, tile by tile: the same whatever the tiles are. Beyond the image's edges its
 * mirror image is seen. Immutable; may be used by several threads at once.
 *
 * @param levels with as many channels as the features have
 */
public record PixelFeatures(FeatureSet set, Levels levels) {

    /**
     * Pixels that were read of an image.
     *
     * @param bytes levels, channels side by side, row by row
     * @param region where they lie
     * @param image the whole image
     */
    public record Source(byte[] bytes, Box region, Box image) {}

    /** What has to be read for a tile. */
    public Box needed(Box tile, Box image) {
        int reach = set.reach();
        return Box.between(
                Math.max(0, tile.x() - reach),
                Math.max(0, tile.y() - reach),
                Math.min(image.right(), tile.right() + reach),
                Math.min(image.bottom(), tile.bottom() + reach));
    }

    /**
     * @param source at least {@link #needed}
     * @return the features of one pixel after those of the other, pixels row by row; the caller's
     */
    public byte[] of(Source source, Box tile) {
        TileFeatures work = new TileFeatures(set, tile);
        for (int channel = 0; channel < set.channels(); channel++) {
            load(source, tile, channel, work.channel(channel));
        }
        return work.make();
    }

    private void load(Source source, Box tile, int channel, float[] plane) {
        int reach = set.reach();
        int width = tile.width() + 2 * reach;
        float[] values = levels.channel(channel);
        for (int y = 0; y < tile.height() + 2 * reach; y++) {
            int row = Mirror.at(tile.y() - reach + y, source.image().height())
                    - source.region().y();
            int start = row * source.region().width() - source.region().x();
            for (int x = 0; x < width; x++) {
                int column = Mirror.at(tile.x() - reach + x, source.image().width());
                plane[y * width + x] = values[source.bytes()[(start + column) * set.channels() + channel] & 0xFF];
            }
        }
    }
}
