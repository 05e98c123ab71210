// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.terrazzo.model.Box;

class EdgeCostTest {

    private static final int WIDTH = 40;

    /** Dark on the left, bright on the right, the edge between the columns 19 and 20. */
    private final EdgeFeatures features =
            new EdgeFeatures(Pictures.of(new Box(0, 0, WIDTH, 30), (x, y) -> Pictures.grey(x < 20 ? 40 : 200)));

    private final EdgeCost cost = new EdgeCost(features);

    @Test
    void anEdgeIsWhereTheGradientIsStrongAndItsSlopeChangesSign() {
        assertThat(features.strength(pixel(20, 10))).isEqualTo(1);
        assertThat(features.strength(pixel(5, 10))).isZero();
        assertThat(features.normalX(pixel(20, 10))).isEqualTo(1);
        assertThat(features.isZeroCrossing(pixel(19, 10)) || features.isZeroCrossing(pixel(20, 10)))
                .isTrue();
        assertThat(features.isZeroCrossing(pixel(5, 10))).isFalse();
    }

    @Test
    void aStepAlongTheEdgeCostsLeast() {
        int edge = features.isZeroCrossing(pixel(19, 10)) ? 19 : 20;
        int along = cost.of(pixel(edge, 10), pixel(edge, 11), 0, 1);
        assertThat(along).isLessThan(EdgeCost.MOST / 10);
        assertThat(cost.of(pixel(edge, 11), pixel(edge, 10), 0, -1)).isEqualTo(along);
        assertThat(cost.of(pixel(edge - 1, 10), pixel(edge, 10), 1, 0)).isGreaterThan(3 * along);
        assertThat(cost.of(pixel(5, 10), pixel(5, 11), 0, 1)).isGreaterThan(5 * along);
    }

    @Test
    void aDiagonalStepCostsMoreThanAStraightOne() {
        assertThat(cost.of(pixel(5, 10), pixel(6, 11), 1, 1))
                .isGreaterThan(cost.of(pixel(5, 10), pixel(5, 11), 0, 1))
                .isLessThanOrEqualTo(EdgeCost.MOST);
    }

    private static int pixel(int x, int y) {
        return y * WIDTH + x;
    }

    @Test
    void theQueueGivesTheLeastCostFirst() {
        Random random = new Random(121);
        BucketQueue queue = new BucketQueue(EdgeCost.MOST);
        PriorityQueue<Integer> plain = new PriorityQueue<>();
        queue.add(0, 0);
        plain.add(0);
        for (int round = 0; round < 20_000 && !plain.isEmpty(); round++) {
            int cost = queue.poll(); // the cost stands for the pixel
            assertThat(cost).isEqualTo(plain.poll());
            for (int i = random.nextInt(4); i > 0; i--) {
                int next = cost + random.nextInt(1, EdgeCost.MOST + 1);
                queue.add(next, next);
                plain.add(next);
            }
        }
        assertThat(new BucketQueue(3).poll()).isEqualTo(-1);
    }
}
