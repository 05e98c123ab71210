// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.model;

import java.util.Objects;

/**
 * A part of an image that belongs to a class.
 *
 * @param id unique within its document, such as {@code r1}
 * @param classIndex see {@link LabelClass#index}
 */
public record Region(String id, int classIndex, Geometry geometry, Origin origin) {

    public Region {
        Checks.text(id, "id");
        Checks.between(classIndex, 0, LabelClass.LAST_INDEX, "the class of region '" + id + "'");
        Objects.requireNonNull(geometry, "geometry");
        Objects.requireNonNull(origin, "origin");
    }

    public Region withClass(int otherIndex) {
        return new Region(id, otherIndex, geometry, origin);
    }

    public Region withGeometry(Geometry otherGeometry, Origin otherOrigin) {
        return new Region(id, classIndex, otherGeometry, otherOrigin);
    }
}
