// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.tools.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.Edit;
import org.terrazzo.model.Geometry;
import org.terrazzo.model.Origin;
import org.terrazzo.model.Region;

/** Collects edits, each fitting the document after those before, to be one step. For one thread. */
public final class Draft {

    private final AnnotationDocument first;
    private final List<Edit> edits = new ArrayList<>();
    private final Set<String> made = new LinkedHashSet<>();
    private AnnotationDocument document;

    public Draft(AnnotationDocument document) {
        this.first = document;
        this.document = document;
    }

    /** As it is after the edits so far. */
    public AnnotationDocument document() {
        return document;
    }

    public void apply(Edit edit) {
        document = edit.applyTo(document);
        edits.add(edit);
    }

    /** Adds a region above all others. */
    public void add(int classIndex, Geometry geometry, Origin origin) {
        add(classIndex, geometry, origin, document.regions().size());
    }

    /** Adds a region at a place in the order. */
    public void add(int classIndex, Geometry geometry, Origin origin, int position) {
        Region region = new Region(document.freshId(), classIndex, geometry, origin);
        made.add(region.id());
        apply(new Edit.Add(region, position));
    }

    /**
     * Puts geometries in the place of a region's: the first one keeps its id, more become regions right above it, and
     * without any it goes.
     */
    public void replace(Region region, List<? extends Geometry> geometries, Origin origin) {
        if (geometries.isEmpty()) {
            apply(new Edit.Remove(region.id()));
            return;
        }
        made.add(region.id());
        if (!geometries.getFirst().equals(region.geometry())) {
            apply(new Edit.Replace(region.id(), region.withGeometry(geometries.getFirst(), origin)));
        }
        int position = document.position(region.id());
        for (Geometry more : geometries.subList(1, geometries.size())) {
            add(region.classIndex(), more, origin, ++position);
        }
    }

    /** The ids of what was added or changed and is still there. */
    public Set<String> made() {
        made.removeIf(id -> document.position(id) < 0);
        return Set.copyOf(made);
    }

    /** All as one edit; empty if it would change nothing. */
    public Optional<Edit> edit() {
        if (document.regions().equals(first.regions()) && document.review() == first.review()) {
            return Optional.empty();
        }
        return Optional.of(edits.size() == 1 ? edits.getFirst() : new Edit.Batch(edits));
    }
}
