// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.protocol;

/** What kind of model tells the classes apart. */
public enum NetworkKind {

    /** A convolutional network, which sees far and learns for minutes. */
    UNET,

    /** A random forest on hand-made features of each pixel, which sees a few pixels far and learns in seconds. */
    FOREST
}
