// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.forest;

import org.terrazzo.model.Box;

/** The planes that are needed to make one tile's features, scale by scale. For one thread, once. */
final class TileFeatures {

    private static final float RED = 0.299f;
    private static final float GREEN = 0.587f;
    private static final float BLUE = 0.114f;

    private final FeatureSet set;
    private final int reach;
    private final int stride;
    private final Area inner;
    private final float[][] channels;
    private final float[] smooth;
    private final float[] between;
    private final float[] xx;
    private final float[] xy;
    private final float[] yy;
    private final byte[] features;

    TileFeatures(FeatureSet set, Box tile) {
        this.set = set;
        this.reach = set.reach();
        this.stride = tile.width() + 2 * reach;
        this.inner = new Area(reach, reach, reach + tile.width(), reach + tile.height());
        int size = Math.multiplyExact(stride, tile.height() + 2 * reach);
        this.channels = new float[set.channels()][size];
        this.smooth = new float[size];
        this.between = new float[size];
        this.xx = new float[size];
        this.xy = new float[size];
        this.yy = new float[size];
        this.features = new byte[Math.multiplyExact(tile.width() * tile.height(), set.size())];
    }

    /** To be filled: the tile with the features' reach around it. */
    float[] channel(int channel) {
        return channels[channel];
    }

    byte[] make() {
        for (int i = 0; i < set.scales().size(); i++) {
            for (int channel = 0; channel < channels.length; channel++) {
                values(channels[channel], set.scales().get(i), i * set.perScale() + channel);
            }
        }
        float[] brightness = brightness();
        for (int i = 0; i < set.scales().size(); i++) {
            derivatives(brightness, set.scales().get(i), i * set.perScale() + channels.length);
        }
        return features;
    }

    private float[] brightness() {
        if (channels.length == 1) {
            return channels[0];
        }
        float[] sum = channels[0];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = RED * sum[i] + GREEN * channels[1][i] + BLUE * channels[2][i];
        }
        return sum;
    }

    private void values(float[] channel, double scale, int feature) {
        new Gaussian(scale).smooth(channel, between, smooth, stride, inner);
        eachRow((index, out) -> {
            for (int x = 0; x < inner.width(); x++) {
                features[out + x * set.size() + feature] = Quantised.value(smooth[index + x]);
            }
        });
    }

    private void derivatives(float[] brightness, double scale, int feature) {
        Gaussian summing = new Gaussian(scale * FeatureSet.INTEGRATION);
        Area wide = inner.grown(summing.radius());
        new Gaussian(scale).smooth(brightness, between, smooth, stride, wide.grown(1));
        eachRow((index, out) -> pointwise(index, out + feature, (float) scale));
        tensor(wide, (float) scale);
        summing.smooth(xx, between, xx, stride, inner);
        summing.smooth(xy, between, xy, stride, inner);
        summing.smooth(yy, between, yy, stride, inner);
        eachRow((index, out) -> structure(index, out + feature + 4));
    }

    private interface Row {
        /** @param index of the row's first pixel in a plane; out: of its first feature */
        void make(int index, int out);
    }

    private void eachRow(Row row) {
        for (int y = inner.top(); y < inner.bottom(); y++) {
            row.make(y * stride + reach, (y - reach) * inner.width() * set.size());
        }
    }

    /** Gradient, Laplacian and Hessian by central differences of what was smoothed. */
    private void pointwise(int index, int to, float scale) {
        int out = to;
        for (int i = index; i < index + inner.width(); i++, out += set.size()) {
            float gx = (smooth[i + 1] - smooth[i - 1]) * 0.5f;
            float gy = (smooth[i + stride] - smooth[i - stride]) * 0.5f;
            float hxx = smooth[i + 1] - 2 * smooth[i] + smooth[i - 1];
            float hyy = smooth[i + stride] - 2 * smooth[i] + smooth[i - stride];
            float hxy =
                    (smooth[i + stride + 1] - smooth[i + stride - 1] - smooth[i - stride + 1] + smooth[i - stride - 1])
                            * 0.25f;
            float middle = (hxx + hyy) * 0.5f;
            float apart = half(hxx, hxy, hyy);
            features[out] = Quantised.magnitude(scale * (float) Math.sqrt(gx * gx + gy * gy));
            features[out + 1] = Quantised.signed(scale * scale * 2 * middle);
            features[out + 2] = Quantised.signed(scale * scale * (middle + apart));
            features[out + 3] = Quantised.signed(scale * scale * (middle - apart));
        }
    }

    private void tensor(Area area, float scale) {
        for (int y = area.top(); y < area.bottom(); y++) {
            for (int i = y * stride + area.left(); i < y * stride + area.right(); i++) {
                float gx = (smooth[i + 1] - smooth[i - 1]) * 0.5f * scale;
                float gy = (smooth[i + stride] - smooth[i - stride]) * 0.5f * scale;
                xx[i] = gx * gx;
                xy[i] = gx * gy;
                yy[i] = gy * gy;
            }
        }
    }

    private void structure(int index, int to) {
        int out = to;
        for (int i = index; i < index + inner.width(); i++, out += set.size()) {
            float middle = (xx[i] + yy[i]) * 0.5f;
            float apart = half(xx[i], xy[i], yy[i]);
            features[out] = Quantised.magnitude((float) Math.sqrt(middle + apart));
            features[out + 1] = Quantised.magnitude((float) Math.sqrt(Math.max(0, middle - apart)));
        }
    }

    /** Half of what the eigenvalues of a symmetric matrix are apart. */
    private static float half(float a, float b, float c) {
        float difference = (a - c) * 0.5f;
        return (float) Math.sqrt(difference * difference + b * b);
    }
}
