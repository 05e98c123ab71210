// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.preview;

/**
 * Why there is no result.
 *
 * @param cause as in a run's outcome, {@code OUT_OF_MEMORY(limit)}; {@code STOPPED} if somebody ended the child
 * @param message what happened, in a sentence
 * @param advice what to do about it
 */
public record PreviewFailure(String cause, String message, String advice) {}
