// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation;

import java.util.ArrayList;
import java.util.List;
import org.terrazzo.model.Region;

/** The order of a document's regions, and how edits change it. */
final class Positions {

    private Positions() {}

    static int of(AnnotationDocument document, String id) {
        int position = document.position(id);
        if (position < 0) {
            throw new IllegalArgumentException("there is no region '" + id + "' on " + document.image());
        }
        return position;
    }

    static AnnotationDocument inserted(AnnotationDocument document, int position, Region region) {
        int count = document.regions().size();
        if (position < 0 || position > count) {
            throw new IllegalArgumentException("a region's position must be 0.." + count + ", not " + position);
        }
        List<Region> regions = new ArrayList<>(document.regions());
        regions.add(position, region);
        return document.withRegions(regions);
    }

    static AnnotationDocument removed(AnnotationDocument document, int position) {
        List<Region> regions = new ArrayList<>(document.regions());
        regions.remove(position);
        return document.withRegions(regions);
    }
}
