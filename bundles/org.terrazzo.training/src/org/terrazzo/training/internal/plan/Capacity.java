// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal.plan;

/**
 * What the machine has.
 *
 * @param freeMemory bytes that could be given away without swapping
 * @param cores physical ones
 */
public record Capacity(long freeMemory, int cores) {}
