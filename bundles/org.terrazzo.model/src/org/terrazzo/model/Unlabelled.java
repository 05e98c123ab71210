// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.model;

/** What a pixel means that no region covers. */
public enum Unlabelled {
    /** It belongs to the class of index 0. */
    BACKGROUND,
    /** Nobody has said anything about it: it takes no part in loss or score. */
    IGNORE
}
