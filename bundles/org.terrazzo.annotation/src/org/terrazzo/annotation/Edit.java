// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.terrazzo.model.Box;
import org.terrazzo.model.Origin;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Region;

/**
 * A change of a document, as a value: it can be applied, taken back, stored and replayed. Applying an edit to a
 * document that it does not fit (an id that is unknown or already there, a position that does not exist) throws
 * {@link IllegalArgumentException}; the document itself never changes.
 */
public sealed interface Edit {

    /** The document after this edit. */
    AnnotationDocument applyTo(AnnotationDocument document);

    /**
     * The edit that takes this one back.
     *
     * @param document as it is before this edit; {@code inverseOn(d).applyTo(applyTo(d))} equals d
     */
    Edit inverseOn(AnnotationDocument document);

    /**
     * The pixels of the image outside of which the document looks the same before and after this edit.
     *
     * @param document as it is before this edit
     */
    default Box touchedOn(AnnotationDocument document) {
        return Touched.by(this, document).intersect(document.bounds());
    }

    /** @param position in the order, 0 (covered by all others) to the number of regions (covering all) */
    record Add(Region region, int position) implements Edit {
        public Add {
            Objects.requireNonNull(region, "region");
        }

        @Override
        public AnnotationDocument applyTo(AnnotationDocument document) {
            return Positions.inserted(document, position, region);
        }

        @Override
        public Edit inverseOn(AnnotationDocument document) {
            return new Remove(region.id());
        }
    }

    record Remove(String id) implements Edit {
        public Remove {
            Objects.requireNonNull(id, "id");
        }

        @Override
        public AnnotationDocument applyTo(AnnotationDocument document) {
            return Positions.removed(document, Positions.of(document, id));
        }

        @Override
        public Edit inverseOn(AnnotationDocument document) {
            int position = Positions.of(document, id);
            return new Add(document.regions().get(position), position);
        }
    }

    /** Puts another region, which may have another id, in the place of one. */
    record Replace(String id, Region region) implements Edit {
        public Replace {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(region, "region");
        }

        @Override
        public AnnotationDocument applyTo(AnnotationDocument document) {
            List<Region> regions = new ArrayList<>(document.regions());
            regions.set(Positions.of(document, id), region);
            return document.withRegions(regions);
        }

        @Override
        public Edit inverseOn(AnnotationDocument document) {
            return new Replace(region.id(), document.regions().get(Positions.of(document, id)));
        }
    }

    /** @param position that the region has afterwards, from 0 */
    record Move(String id, int position) implements Edit {
        public Move {
            Objects.requireNonNull(id, "id");
        }

        @Override
        public AnnotationDocument applyTo(AnnotationDocument document) {
            int from = Positions.of(document, id);
            Region moved = document.regions().get(from);
            return Positions.inserted(Positions.removed(document, from), position, moved);
        }

        @Override
        public Edit inverseOn(AnnotationDocument document) {
            return new Move(id, Positions.of(document, id));
        }
    }

    /**
     * Adds pixels to a region that is a pixel set, and takes pixels from it: as small as a stroke, however large the
     * region.
     *
     * @param removed where both are, removed counts
     * @param origin that the region has afterwards
     */
    record Pixels(String id, PixelSet added, PixelSet removed, Origin origin) implements Edit {
        public Pixels {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(added, "added");
            Objects.requireNonNull(removed, "removed");
            Objects.requireNonNull(origin, "origin");
        }

        @Override
        public AnnotationDocument applyTo(AnnotationDocument document) {
            PixelSet changed = Parts.pixels(document, id).union(added).subtract(removed);
            return Parts.withGeometry(document, id, changed, origin);
        }

        @Override
        public Edit inverseOn(AnnotationDocument document) {
            PixelSet pixels = Parts.pixels(document, id);
            PixelSet gained = added.subtract(removed).subtract(pixels);
            return new Pixels(
                    id,
                    pixels.intersect(removed),
                    gained,
                    Parts.region(document, id).origin());
        }
    }

    /**
     * Puts other corners in the place of some that follow each other in one ring of a polygon: as small as the change,
     * however large the polygon.
     *
     * @param ring 0 for the shell, 1 for the first hole, and so on
     * @param from the first corner that is replaced, or before which others are inserted
     * @param removed the number of corners that are replaced; they do not run over the ring's end
     * @param inserted x0, y0, x1, y1, ...
     * @param origin that the region has afterwards
     */
    record Corners(String id, int ring, int from, int removed, List<Double> inserted, Origin origin) implements Edit {
        public Corners {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(origin, "origin");
            inserted = List.copyOf(inserted);
        }

        @Override
        public AnnotationDocument applyTo(AnnotationDocument document) {
            return Parts.withGeometry(document, id, Parts.spliced(document, this), origin);
        }

        @Override
        public Edit inverseOn(AnnotationDocument document) {
            List<Double> replaced = Parts.corners(document, this);
            return new Corners(
                    id,
                    ring,
                    from,
                    inserted.size() / 2,
                    replaced,
                    Parts.region(document, id).origin());
        }
    }

    /** Puts other regions in the place of all. */
    record Rewrite(List<Region> regions, ReviewState review) implements Edit {
        public Rewrite {
            regions = List.copyOf(regions);
            Objects.requireNonNull(review, "review");
        }

        @Override
        public AnnotationDocument applyTo(AnnotationDocument document) {
            return document.withRegions(regions).withReview(review);
        }

        @Override
        public Edit inverseOn(AnnotationDocument document) {
            return new Rewrite(document.regions(), document.review());
        }
    }

    record Review(ReviewState state) implements Edit {
        public Review {
            Objects.requireNonNull(state, "state");
        }

        @Override
        public AnnotationDocument applyTo(AnnotationDocument document) {
            return document.withReview(state);
        }

        @Override
        public Edit inverseOn(AnnotationDocument document) {
            return new Review(document.review());
        }
    }

    /** Several edits, one after the other, that are done and taken back as one. */
    record Batch(List<Edit> edits) implements Edit {
        public Batch {
            Objects.requireNonNull(edits, "edits");
            edits = List.copyOf(edits);
        }

        @Override
        public AnnotationDocument applyTo(AnnotationDocument document) {
            AnnotationDocument current = document;
            for (Edit edit : edits) {
                current = edit.applyTo(current);
            }
            return current;
        }

        @Override
        public Edit inverseOn(AnnotationDocument document) {
            List<Edit> inverses = new ArrayList<>();
            AnnotationDocument current = document;
            for (Edit edit : edits) {
                inverses.add(edit.inverseOn(current));
                current = edit.applyTo(current);
            }
            Collections.reverse(inverses);
            return new Batch(inverses);
        }
    }
}
