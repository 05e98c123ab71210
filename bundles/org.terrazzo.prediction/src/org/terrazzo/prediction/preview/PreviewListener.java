// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.preview;

/** Hears what a preview found. Called on one thread of the preview, which must not be held up; what it throws is logged. */
public interface PreviewListener {

    /** A result; belongs to the listener. */
    void shown(PreviewResult result);

    /**
     * There is nothing to show yet.
     *
     * @param reason for the user: what to draw for that
     */
    void waiting(String reason);

    /** There is no result, and the user should know why. The next update tries again. */
    void failed(PreviewFailure failure);
}
