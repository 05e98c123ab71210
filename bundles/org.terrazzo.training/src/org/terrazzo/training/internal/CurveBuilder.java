// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.util.ArrayList;
import java.util.List;
import org.terrazzo.training.history.Curve;

/**
 * Takes any number of values and keeps a bounded number of points: each holds as many values as every other, and when
 * there are too many points, neighbours become one. For one thread.
 */
final class CurveBuilder {

    private static final class Bucket {
        private double step;
        private double sum;
        private double low = Double.POSITIVE_INFINITY;
        private double high = Double.NEGATIVE_INFINITY;
        private double last;
        private long count;

        private void add(double atStep, double value) {
            step = atStep;
            sum += value;
            low = Math.min(low, value);
            high = Math.max(high, value);
            last = value;
            count++;
        }

        private void add(Bucket later) {
            step = later.step;
            sum += later.sum;
            low = Math.min(low, later.low);
            high = Math.max(high, later.high);
            last = later.last;
            count += later.count;
        }

        private Curve.Point point() {
            return new Curve.Point(step, sum / count, low, high, last);
        }
    }

    private List<Bucket> buckets = new ArrayList<>();
    private long perBucket = 1;

    void add(double step, double value) {
        if (Double.isFinite(value)) {
            open().add(step, value);
        }
    }

    private Bucket open() {
        if (buckets.isEmpty() || buckets.getLast().count >= perBucket) {
            if (buckets.size() == Curve.MOST_POINTS) {
                thin();
            }
            buckets.add(new Bucket());
        }
        return buckets.getLast();
    }

    private void thin() {
        List<Bucket> fewer = new ArrayList<>();
        for (int i = 0; i < buckets.size(); i += 2) {
            buckets.get(i).add(buckets.get(i + 1));
            fewer.add(buckets.get(i));
        }
        buckets = fewer;
        perBucket *= 2;
    }

    Curve curve(String name) {
        return new Curve(name, buckets.stream().map(Bucket::point).toList());
    }
}
