// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.draft;

/** How uncertainty is measured (B. Settles, "Active Learning Literature Survey", 2009, section 3.1). */
public enum Uncertainty {

    /** The entropy of the classes' probabilities, as a share of the largest that is possible. */
    ENTROPY,

    /** One less the distance between the two most probable classes. */
    MARGIN
}
