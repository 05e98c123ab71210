// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.model;

/** Takes the horizontal runs of a {@link PixelSet} one by one. */
@FunctionalInterface
public interface RunVisitor {

    /** @param to the first column after the run; greater than {@code from} */
    void run(int y, int from, int to);
}
