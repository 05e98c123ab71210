// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.Edit;
import org.terrazzo.annotation.ReviewState;
import org.terrazzo.model.Box;
import org.terrazzo.model.Geometry;
import org.terrazzo.model.Origin;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Region;
import org.terrazzo.model.Ring;

/** Edits of every kind that fit a document; the same seed gives the same edits. */
final class RandomEdits {

    static final int SIZE = 64;

    private final Random random;

    RandomEdits(long seed) {
        this.random = new Random(seed);
    }

    static AnnotationDocument empty() {
        return AnnotationDocument.empty("wells/a.png", SIZE, SIZE);
    }

    /** Many of them: each of these edits fits the document as it is after those before. */
    List<Edit> fitting(AnnotationDocument first, int count) {
        List<Edit> edits = new ArrayList<>();
        AnnotationDocument document = first;
        while (edits.size() < count) {
            Edit edit = next(document);
            AnnotationDocument after = edit.applyTo(document);
            if (!after.equals(document)) {
                edits.add(edit);
                document = after;
            }
        }
        return edits;
    }

    Edit next(AnnotationDocument document) {
        int count = document.regions().size();
        if (count < 3) {
            return add(document);
        }
        Region region = document.regions().get(random.nextInt(count));
        return switch (random.nextInt(9)) {
            case 0 -> new Edit.Remove(region.id());
            case 1 -> new Edit.Replace(region.id(), region.withGeometry(geometry(), corrected()));
            case 2 -> new Edit.Move(region.id(), random.nextInt(count));
            case 3 -> new Edit.Review(ReviewState.values()[random.nextInt(ReviewState.values().length)]);
            case 4 -> replaced(new Edit.Remove(region.id()), document);
            case 5 -> add(document);
            default -> refine(region);
        };
    }

    private Edit replaced(Edit remove, AnnotationDocument document) {
        return new Edit.Batch(List.of(remove, add(remove.applyTo(document))));
    }

    private Edit refine(Region region) {
        return switch (region.geometry()) {
            case PixelSet pixels -> new Edit.Pixels(region.id(), pixels(), pixels(), corrected());
            case Polygon polygon -> corners(region.id(), polygon.shell());
        };
    }

    private Edit corners(String id, Ring shell) {
        int from = random.nextInt(shell.size());
        List<Double> inserted = List.of(coordinate(), coordinate(), coordinate(), coordinate());
        return new Edit.Corners(id, 0, from, Math.min(1, shell.size() - from), inserted, corrected());
    }

    private Edit add(AnnotationDocument document) {
        int position = random.nextInt(document.regions().size() + 1);
        Region region = new Region(document.freshId(), random.nextInt(9), geometry(), corrected());
        return new Edit.Add(region, position);
    }

    private Origin corrected() {
        return random.nextBoolean() ? new Origin.Person("ada") : new Origin.Corrected("run-1", "ada");
    }

    private Geometry geometry() {
        return random.nextBoolean()
                ? pixels()
                : Polygon.of(Ring.of(random.doubles(10, -5, SIZE + 5).toArray()));
    }

    private PixelSet pixels() {
        int x = random.nextInt(SIZE - 10);
        int y = random.nextInt(SIZE - 10);
        return PixelSet.of(new Box(x, y, 1 + random.nextInt(9), 1 + random.nextInt(9)));
    }

    private double coordinate() {
        return random.nextDouble() * SIZE;
    }
}
