// SPDX-License-Identifier: EPL-2.0
/**
 * Uses what was trained: predicts images, scores a model against masks, and measures the objects that it finds. Each of
 * these is a run of a child process, with an outcome of its own.
 */
package org.terrazzo.prediction;
