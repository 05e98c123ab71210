// SPDX-License-Identifier: EPL-2.0
/**
 * What to know before a training starts, and what to change after one failed. Nothing here starts anything or changes a
 * run; what is proposed is a {@link org.terrazzo.training.TrainingOptions} that a caller may start.
 */
package org.terrazzo.training.advice;
