// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation;

import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.terrazzo.model.Box;
import org.terrazzo.model.Region;
import org.terrazzo.model.Ring;

/** Where a document looks different after an edit. */
final class Touched {

    private Touched() {}

    static Box by(Edit edit, AnnotationDocument document) {
        return switch (edit) {
            case Edit.Add add -> bounds(add.region());
            case Edit.Remove remove -> bounds(Parts.region(document, remove.id()));
            case Edit.Replace replace ->
                bounds(Parts.region(document, replace.id())).union(bounds(replace.region()));
            case Edit.Move move -> bounds(Parts.region(document, move.id()));
            case Edit.Pixels pixels ->
                pixels.added().bounds().union(pixels.removed().bounds());
            case Edit.Corners corners -> corners(document, corners);
            case Edit.Rewrite rewrite -> difference(document.regions(), rewrite.regions());
            case Edit.Review review -> Box.EMPTY;
            case Edit.Batch batch -> batch(batch, document);
        };
    }

    /** The even-odd inside changes only within the hull of the old and new corners and those next to them. */
    private static Box corners(AnnotationDocument document, Edit.Corners edit) {
        boolean nothing = edit.removed() == 0 && edit.inserted().isEmpty();
        return nothing
                ? Box.EMPTY
                : Ring.of(Parts.neighbourhood(document, edit)).bounds();
    }

    private static Box batch(Edit.Batch batch, AnnotationDocument document) {
        Box touched = Box.EMPTY;
        AnnotationDocument current = document;
        for (Edit each : batch.edits()) {
            touched = touched.union(by(each, current));
            current = each.applyTo(current);
        }
        return touched;
    }

    private static Box difference(List<Region> before, List<Region> after) {
        int same = 0;
        int shorter = Math.min(before.size(), after.size());
        while (same < shorter && before.get(same).equals(after.get(same))) {
            same++;
        }
        List<Region> old = before.subList(same, before.size());
        List<Region> now = after.subList(same, after.size());
        return old.size() == now.size() ? places(old, now) : around(old).union(around(now));
    }

    /** Place by place: most of a document that somebody else changed is the same. */
    private static Box places(List<Region> old, List<Region> now) {
        Set<Region> changed = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = 0; i < old.size(); i++) {
            if (!old.get(i).equals(now.get(i))) {
                changed.add(old.get(i));
                changed.add(now.get(i));
            }
        }
        return around(changed);
    }

    private static Box around(Collection<Region> regions) {
        return regions.stream().map(Touched::bounds).reduce(Box.EMPTY, Box::union);
    }

    private static Box bounds(Region region) {
        return region.geometry().bounds();
    }
}
