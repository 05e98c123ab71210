// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.measure;

/** The brightness of an image's pixels, in whatever unit the image has. */
@FunctionalInterface
public interface Intensity {

    double at(int x, int y);
}
