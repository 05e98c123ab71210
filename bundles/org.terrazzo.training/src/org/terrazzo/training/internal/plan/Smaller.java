// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal.plan;

/**
 * A value that needs less memory.
 *
 * @param option {@code crop}, {@code width}, {@code batch}, or {@code steps} for the trees of a forest
 * @param needed bytes that the training then takes; -1: not reckoned
 */
public record Smaller(String option, int value, long needed) {}
