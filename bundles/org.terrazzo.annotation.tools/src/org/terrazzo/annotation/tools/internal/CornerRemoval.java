// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.tools.internal;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.terrazzo.annotation.Edit;
import org.terrazzo.annotation.tools.internal.Finish.Outcome;
import org.terrazzo.geometry.Corner;
import org.terrazzo.geometry.Corners;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Region;

/** Takes corners away, on both sides of a shared border. */
final class CornerRemoval {

    private CornerRemoval() {}

    /** A hole goes with its third corner; an outline keeps at least three. */
    static Outcome of(Scene scene, Map<String, Set<Corner>> corners) {
        Draft draft = new Draft(scene.document());
        for (Map.Entry<String, Set<Corner>> each : corners.entrySet()) {
            Region region = scene.document().region(each.getKey()).orElseThrow();
            Optional<Polygon> left = Corners.remove((Polygon) region.geometry(), each.getValue());
            if (left.isEmpty()) {
                return Outcome.nothing("A polygon needs three corners; delete the region instead.");
            }
            draft.apply(new Edit.Replace(region.id(), region.withGeometry(left.get(), scene.author(region))));
        }
        return CornerMove.mended(draft, scene, corners.keySet());
    }
}
