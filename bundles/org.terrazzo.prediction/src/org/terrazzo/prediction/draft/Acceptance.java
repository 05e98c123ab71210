// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.Edit;
import org.terrazzo.annotation.Rasteriser;
import org.terrazzo.model.LabelClass;
import org.terrazzo.model.LabelRaster;
import org.terrazzo.model.Origin;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Unlabelled;
import org.terrazzo.prediction.internal.Connected;

/**
 * Takes a draft over into a document, as one edit; nothing where there is nothing to take. What is accepted becomes
 * pixel sets whose origin is the model and run; what a tool changes of them afterwards becomes corrected by itself. Only
 * pixels to which the document gives another class are taken, so that what a person drew in agreement stays that
 * person's. Locked classes are neither added to nor covered. Pixels that the draft leaves undecided (255) are never
 * taken.
 *
 * <p>Immutable, for any thread; works on whole images, so not on a thread that draws.
 */
public final class Acceptance {

    private final Origin origin;
    private final Unlabelled unlabelled;
    private final Set<Integer> locked;

    /**
     * @param run that trained the model
     * @param unlabelled what a pixel in no region means in the project
     * @param locked indices of classes that stay as they are
     */
    public Acceptance(String run, Unlabelled unlabelled, Set<Integer> locked) {
        this.origin = new Origin.Model(run);
        this.unlabelled = Objects.requireNonNull(unlabelled, "unlabelled");
        this.locked = Set.copyOf(locked);
    }

    /** @param labels of the draft, of the document's size, with the thresholds that are shown */
    public Optional<Edit> everything(AnnotationDocument document, LabelRaster labels) {
        return accept(document, labels, PixelSet.of(labels.box()));
    }

    /** What the draft says is of a class. */
    public Optional<Edit> ofClass(AnnotationDocument document, LabelRaster labels, int classIndex) {
        return accept(document, labels, labels.pixels(classIndex));
    }

    /** The connected pixels (8 neighbours) of one class that a pixel of the draft belongs to. */
    public Optional<Edit> at(AnnotationDocument document, LabelRaster labels, int x, int y) {
        return labels.box().contains(x, y) && labels.get(x, y) != LabelRaster.UNLABELLED
                ? accept(document, labels, Connected.at(labels, x, y))
                : Optional.empty();
    }

    /** What the draft says about some pixels, as those that were painted over. */
    public Optional<Edit> within(AnnotationDocument document, LabelRaster labels, PixelSet painted) {
        return accept(document, labels, painted.clip(labels.box()));
    }

    private Optional<Edit> accept(AnnotationDocument document, LabelRaster labels, PixelSet wanted) {
        if (labels.width() != document.width() || labels.height() != document.height()) {
            throw new IllegalArgumentException(labels + " is not of the size of " + document.image());
        }
        int nothing = unlabelled == Unlabelled.BACKGROUND ? 0 : LabelRaster.UNLABELLED;
        LabelRaster seen = Rasteriser.rasterise(document, nothing);
        List<Edit> edits = new ArrayList<>();
        AnnotationDocument current = document;
        for (int index : open(labels)) {
            PixelSet changed = changed(labels, seen, wanted, index);
            if (!changed.isEmpty()) {
                Edit edit = Landing.edit(current, index, changed, origin);
                edits.add(edit);
                current = edit.applyTo(current);
            }
        }
        return edits.isEmpty()
                ? Optional.empty()
                : Optional.of(edits.size() == 1 ? edits.getFirst() : new Edit.Batch(edits));
    }

    /** The classes that the draft has and that are not locked. */
    private int[] open(LabelRaster labels) {
        long[] histogram = labels.histogram();
        return IntStream.rangeClosed(0, LabelClass.LAST_INDEX)
                .filter(index -> histogram[index] > 0 && !locked.contains(index))
                .toArray();
    }

    private PixelSet changed(LabelRaster labels, LabelRaster seen, PixelSet wanted, int index) {
        PixelSet.Builder changed = new PixelSet.Builder();
        wanted.forEachRun((y, from, to) -> {
            int begin = -1;
            for (int x = from; x < to; x++) {
                boolean takes = labels.get(x, y) == index && mayBecome(seen.get(x, y), index);
                if (takes && begin < 0) {
                    begin = x;
                } else if (!takes && begin >= 0) {
                    changed.add(y, begin, x);
                    begin = -1;
                }
            }
            if (begin >= 0) {
                changed.add(y, begin, to);
            }
        });
        return changed.build();
    }

    private boolean mayBecome(int seen, int index) {
        return seen != index && !locked.contains(seen);
    }
}
