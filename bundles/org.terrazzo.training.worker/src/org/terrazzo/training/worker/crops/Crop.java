// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.crops;

/**
 * One varied crop, ready for the network.
 *
 * @param values [H, W, C], normalised
 * @param labels [H, W], class positions; 255 takes no part
 * @param pixels number of labels per class
 */
public record Crop(float[] values, byte[] labels, int[] pixels) {}
