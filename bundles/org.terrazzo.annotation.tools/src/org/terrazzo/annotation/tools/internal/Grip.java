// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.tools.internal;

import org.terrazzo.geometry.Corner;

/** What the pointer got hold of. */
sealed interface Grip {

    /** A corner of a selected polygon. */
    record OfCorner(String id, Corner corner) implements Grip {}

    /** The middle of an edge of a selected polygon: a corner is inserted there. */
    record OfMiddle(String id, Corner edge) implements Grip {}

    /** Another place of an edge of a selected polygon: both its ends move. */
    record OfEdge(String id, Corner edge) implements Grip {}

    /** A region, selected or not. */
    record OfRegion(String id) implements Grip {}

    /** No region. */
    record OfNothing() implements Grip {}
}
