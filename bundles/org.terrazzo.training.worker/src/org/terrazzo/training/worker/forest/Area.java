// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.forest;

/** A part of a plane: columns left to right, rows top to bottom, the ends exclusive. */
record Area(int left, int top, int right, int bottom) {

    /** With a border of so many pixels more. */
    Area grown(int by) {
        return new Area(left - by, top - by, right + by, bottom + by);
    }

    int width() {
        return right - left;
    }
}
