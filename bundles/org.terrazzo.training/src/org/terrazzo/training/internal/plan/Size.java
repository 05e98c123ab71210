// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal.plan;

import org.terrazzo.training.protocol.NetworkPlan;
import org.terrazzo.training.protocol.TrainingPlan;

/**
 * The values of a plan that decide how much memory it takes.
 *
 * @param crop side in pixels
 * @param batch crops per step; 0 where nothing is learned
 * @param tile side in pixels
 */
public record Size(NetworkPlan network, int crop, int batch, int tile) {

    public static Size of(TrainingPlan plan) {
        return new Size(
                plan.network(),
                plan.data().crop(),
                plan.data().batch(),
                plan.resources().tile());
    }

    /** Of a job that only segments. */
    public static Size segmenting(NetworkPlan network, int tile) {
        return new Size(network, 0, 0, tile);
    }

    /** Of a job by a network as it is planned for small colour images. */
    public static Size usual() {
        return segmenting(new NetworkPlan(3, 2, NetworkRules.WIDTH, NetworkRules.DEPTH, 1), SizeRules.TILE);
    }

    /** As in {@code batch 4 at crop 512 and width 16}. */
    String text() {
        return "batch " + batch + " at crop " + crop + " and width " + network.width();
    }

    Size withCrop(int other) {
        return new Size(network, other, batch, tile);
    }

    Size withBatch(int other) {
        return new Size(network, crop, other, tile);
    }

    Size withTile(int other) {
        return new Size(network, crop, batch, other);
    }

    Size withWidth(int other) {
        NetworkPlan narrower =
                new NetworkPlan(network.channels(), network.classes(), other, network.depth(), network.stem());
        return new Size(narrower, crop, batch, tile);
    }
}
