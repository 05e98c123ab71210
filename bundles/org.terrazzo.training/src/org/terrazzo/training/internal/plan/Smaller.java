// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal.plan;

/**
 * A value that needs less memory.
 *
 * @param option {@code crop}, {@code width} or {@code batch}
 * @param needed bytes that the training then takes
 */
public record Smaller(String option, int value, long needed) {}
