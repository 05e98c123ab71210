// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.crops;

import java.util.SplittableRandom;
import org.terrazzo.model.Box;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.training.worker.net.Target;

/**
 * Draws one crop in a single pass: position, scale, flips, turns, brightness and contrast at once; then noise. Pixels
 * are interpolated bilinearly, labels taken from the nearest pixel; outside of the image pixels are mirrored and labels
 * ignored.
 */
final class CropDrawing {

    private final CropChoice choice;
    private final int side;
    private final Picture.Window window;
    private final byte[] source;
    private final int left;
    private final int top;
    private final int stride;
    private final int width;
    private final int height;
    private final int channels;
    private final float[][] toned;
    private final float[] values;
    private final byte[] labels;

    CropDrawing(CropChoice choice, Picture picture, int side, Levels levels) throws BadInputException {
        this.choice = choice;
        this.side = side;
        this.width = picture.width();
        this.height = picture.height();
        this.channels = levels.channels();
        this.window = picture.window(region());
        this.source = window.levels();
        this.left = window.box().x();
        this.top = window.box().y();
        this.stride = window.box().width();
        this.toned = toned(levels);
        this.values = new float[side * side * channels];
        this.labels = new byte[side * side];
    }

    /** All pixels that the crop can touch, also by mirroring. */
    private Box region() {
        double half = side * choice.scale() / 2 + 1;
        return Box.between(
                (int) Math.clamp(Math.floor(choice.x() - half), 0, width - 1),
                (int) Math.clamp(Math.floor(choice.y() - half), 0, height - 1),
                (int) Math.clamp(Math.ceil(choice.x() + half) + 1, 1, width),
                (int) Math.clamp(Math.ceil(choice.y() + half) + 1, 1, height));
    }

    /** What each level becomes, brightness and contrast included: these go before the interpolation as well as after. */
    private float[][] toned(Levels levels) {
        float[][] all = new float[channels][];
        for (int channel = 0; channel < channels; channel++) {
            float[] plain = levels.channel(channel);
            all[channel] = new float[plain.length];
            for (int level = 0; level < plain.length; level++) {
                all[channel][level] = plain[level] * choice.gain() + choice.shift()[channel];
            }
        }
        return all;
    }

    Crop draw(int classes) {
        double right = choice.flipHorizontal() ? -choice.scale() : choice.scale();
        double down = choice.flipVertical() ? -choice.scale() : choice.scale();
        boolean upright = choice.quarterTurns() % 2 == 0;
        double sign = choice.quarterTurns() < 2 ? 1 : -1;
        // one column further in the crop is (columnX, columnY) further in the image; one row is (rowX, rowY)
        double columnX = upright ? right * sign : 0;
        double columnY = upright ? 0 : right * sign;
        double rowX = upright ? 0 : -down * sign;
        double rowY = upright ? down * sign : 0;
        double middle = side / 2.0 - 0.5;
        for (int row = 0; row < side; row++) {
            double x = choice.x() - 0.5 - middle * columnX + (row - middle) * rowX;
            double y = choice.y() - 0.5 - middle * columnY + (row - middle) * rowY;
            row(row * side, x, y, columnX, columnY);
        }
        addNoise();
        return new Crop(values, labels, Target.count(labels, classes));
    }

    private void row(int index, double fromX, double fromY, double stepX, double stepY) {
        for (int column = 0; column < side; column++) {
            double x = fromX + column * stepX;
            double y = fromY + column * stepY;
            labels[index + column] = label((int) Math.floor(x + 0.5), (int) Math.floor(y + 0.5));
            pixel((index + column) * channels, x, y);
        }
    }

    private byte label(int column, int row) {
        boolean inside = column >= 0 && row >= 0 && column < width && row < height;
        return inside ? window.labels()[row * width + column] : (byte) Target.IGNORED;
    }

    private void pixel(int index, double x, double y) {
        int column = (int) Math.floor(x);
        int row = (int) Math.floor(y);
        float across = (float) (x - column);
        float along = (float) (y - row);
        boolean inside = column >= left && row >= top && column < left + stride - 1 && row < top + rows() - 1;
        int upperLeft = inside ? ((row - top) * stride + column - left) * channels : at(column, row);
        if (across == 0 && along == 0) {
            copy(index, upperLeft);
        } else if (inside) {
            int below = stride * channels;
            mix(index, upperLeft, upperLeft + channels, upperLeft + below, upperLeft + below + channels, across, along);
        } else {
            mix(index, upperLeft, at(column + 1, row), at(column, row + 1), at(column + 1, row + 1), across, along);
        }
    }

    private int rows() {
        return window.box().height();
    }

    private void copy(int index, int from) {
        for (int channel = 0; channel < channels; channel++) {
            values[index + channel] = toned[channel][source[from + channel] & 0xFF];
        }
    }

    private void mix(int index, int a, int b, int c, int d, float across, float along) {
        for (int channel = 0; channel < channels; channel++) {
            float[] tone = toned[channel];
            float first = tone[source[a + channel] & 0xFF];
            float third = tone[source[c + channel] & 0xFF];
            float upper = first + (tone[source[b + channel] & 0xFF] - first) * across;
            float lower = third + (tone[source[d + channel] & 0xFF] - third) * across;
            values[index + channel] = upper + (lower - upper) * along;
        }
    }

    /** Where a pixel's levels begin; pixels outside of the image are mirrored at its edge. */
    private int at(int x, int y) {
        int column = Math.clamp(Mirror.at(x, width) - left, 0, stride - 1);
        int row = Math.clamp(Mirror.at(y, height) - top, 0, rows() - 1);
        return (row * stride + column) * channels;
    }

    /** Normal deviates are approximated by the sum of four uniform ones, all from one 64-bit draw. */
    private void addNoise() {
        if (choice.noise() == 0) {
            return;
        }
        SplittableRandom random = new SplittableRandom(choice.noiseSeed());
        double scale = choice.noise() * Math.sqrt(3) / (1 << 16);
        for (int i = 0; i < values.length; i++) {
            long bits = random.nextLong();
            long sum = (bits & 0xFFFF) + (bits >>> 16 & 0xFFFF) + (bits >>> 32 & 0xFFFF) + (bits >>> 48);
            values[i] += (float) ((sum - 2 * 0xFFFF) * scale);
        }
    }
}
