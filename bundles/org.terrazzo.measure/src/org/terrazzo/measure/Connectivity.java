// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.measure;

/** Which pixels are neighbours. */
public enum Connectivity {
    /** Those that share a side. */
    FOUR,
    /** Those that share a side or a corner. */
    EIGHT
}
