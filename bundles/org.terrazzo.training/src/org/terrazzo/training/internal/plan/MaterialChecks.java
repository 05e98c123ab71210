// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal.plan;

import java.util.Arrays;
import org.terrazzo.model.Split;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.training.protocol.FrozenDataset;

/** Refuses data that nothing can be learned from, and says what to do. */
public final class MaterialChecks {

    private MaterialChecks() {}

    public static void check(FrozenDataset dataset) throws BadInputException {
        if (dataset.of(Split.TRAIN).isEmpty()) {
            throw new BadInputException(
                    "There is no annotated image to train on.",
                    dataset.images().isEmpty()
                            ? "Annotate at least one image, or import images with masks."
                            : "All annotated images are held out for validation or test: annotate more.");
        }
        if (dataset.classes().size() < 2) {
            throw new BadInputException("The project has only one class.", "Add a class to tell it from.");
        }
        checkPixels(dataset);
    }

    private static void checkPixels(FrozenDataset dataset) throws BadInputException {
        long[] pixels = new Material(dataset, 1, null).classPixels();
        if (Arrays.stream(pixels).filter(count -> count > 0).count() < 2) {
            throw new BadInputException(
                    "The images to train on show only one class.", "Annotate pixels of at least two classes.");
        }
    }
}
