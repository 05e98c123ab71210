// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.protocol;

import java.util.Objects;

/**
 * Asks a {@link Job.Preview} what the pixels of an area are, by what was drawn.
 *
 * @param strokes name of a file in the run's temporary folder: {@link PreviewStrokes}
 * @param x of the area, in pixels of the image; at least one of its pixels is inside
 * @param result name of a file to write into the same folder: a NumPy array of bytes, [1 + classes, height, width], of
 *     which the first plane has class indices and the others probabilities, 0..255
 */
public record PreviewQuestion(String strokes, int x, int y, int width, int height, String result) {

    public PreviewQuestion {
        Objects.requireNonNull(strokes, "strokes");
        Objects.requireNonNull(result, "result");
    }
}
