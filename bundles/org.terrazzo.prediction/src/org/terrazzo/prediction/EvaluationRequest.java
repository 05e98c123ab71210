// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.terrazzo.model.Split;

/**
 * What to score, and against what.
 *
 * @param model id of a run, {@code latest} or {@code best}
 * @param thresholds as in {@link PredictionRequest}; undecided pixels count as wrong
 */
public record EvaluationRequest(String model, Truth truth, Map<String, Double> thresholds) {

    public EvaluationRequest {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(truth, "truth");
        thresholds = Map.copyOf(thresholds);
    }

    /** The project's annotated images of one split. */
    public static EvaluationRequest of(String model, Split split) {
        return new EvaluationRequest(model, new Truth.OfSplit(split), Map.of());
    }

    /** A folder of images with a folder of masks whose values are class indices. */
    public static EvaluationRequest of(String model, Path images, Path masks) {
        return new EvaluationRequest(
                model, new Truth.OfFolders(images, masks, Map.of(), OptionalInt.empty()), Map.of());
    }

    /** Where the right answers are. */
    public sealed interface Truth {

        record OfSplit(Split split) implements Truth {
            public OfSplit {
                Objects.requireNonNull(split, "split");
            }
        }

        /**
         * A mask has its image's path below its folder, with any extension, or that path followed by {@code _mask} or
         * {@code _label}.
         *
         * @param maskValues which class (by name) a mask's value means; empty: value v is class index v
         * @param ignoreValue a mask value that takes no part; 255 never does, unless {@code maskValues} names it
         */
        record OfFolders(Path images, Path masks, Map<Integer, String> maskValues, OptionalInt ignoreValue)
                implements Truth {
            public OfFolders {
                Objects.requireNonNull(images, "images");
                Objects.requireNonNull(masks, "masks");
                Objects.requireNonNull(ignoreValue, "ignoreValue");
                maskValues = Map.copyOf(maskValues);
            }
        }
    }
}
