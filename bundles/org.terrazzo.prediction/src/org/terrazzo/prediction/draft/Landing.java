// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.draft;

import java.util.List;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.Edit;
import org.terrazzo.model.Origin;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Region;

/**
 * Where accepted pixels go: into the topmost pixel set of the same class and run, if no region above would cover them,
 * else into a new one on top. So a document does not grow by a region for every piece that is accepted.
 */
final class Landing {

    private Landing() {}

    static Edit edit(AnnotationDocument document, int classIndex, PixelSet pixels, Origin origin) {
        List<Region> regions = document.regions();
        for (int i = regions.size() - 1; i >= 0; i--) {
            Region region = regions.get(i);
            if (region.classIndex() == classIndex
                    && region.origin().equals(origin)
                    && region.geometry() instanceof PixelSet) {
                return new Edit.Pixels(region.id(), pixels, PixelSet.EMPTY, origin);
            }
            if (mayCover(region, pixels)) {
                break;
            }
        }
        return new Edit.Add(new Region(document.freshId(), classIndex, pixels, origin), regions.size());
    }

    private static boolean mayCover(Region region, PixelSet pixels) {
        boolean apart = region.geometry().bounds().intersect(pixels.bounds()).isEmpty();
        return !apart
                && !(region.geometry() instanceof PixelSet own
                        && own.intersect(pixels).isEmpty());
    }
}
