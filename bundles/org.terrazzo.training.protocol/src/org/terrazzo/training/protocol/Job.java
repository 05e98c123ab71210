// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.protocol;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What a child process can be asked to do. */
public sealed interface Job {

    /** What the child does when nobody listens to it any more. */
    enum Orphaned {
        CONTINUE,
        SAVE_AND_END
    }

    /**
     * Trains a network by plan.json on dataset.json.
     *
     * @param fromWeights folder of a model to start from, relative to the project; null: from scratch
     * @param resumeFrom folder of a checkpoint to go on from, relative to the project; null: a new training
     */
    record Train(String fromWeights, String resumeFrom, Orphaned orphaned) implements Job {
        public Train {
            orphaned = orphaned == null ? Orphaned.CONTINUE : orphaned;
        }
    }

    /**
     * Writes an index PNG per image, and on request {@code <name>.probabilities.npy} (float16, [C, H, W]) and
     * {@code <name>.uncertainty.png} (entropy as a share of its maximum, 0..255).
     *
     * @param model folder of the model, relative to the project
     * @param output absolute folder
     * @param thresholds class index to the least probability that this class needs, 0..1
     * @param undecided the value of a pixel of which no class reaches its threshold
     */
    record Predict(
            String model,
            List<Input> images,
            String output,
            boolean probabilities,
            boolean uncertainty,
            Map<Integer, Double> thresholds,
            int undecided)
            implements Job {
        public Predict {
            Objects.requireNonNull(model, "model");
            Objects.requireNonNull(output, "output");
            images = List.copyOf(images);
            thresholds = thresholds == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(thresholds));
        }
    }

    /** Compares predictions with masks; the result is evaluation.json in the job's folder. */
    record Evaluate(String model, List<Input> images, Map<Integer, Double> thresholds, int undecided) implements Job {
        public Evaluate {
            Objects.requireNonNull(model, "model");
            images = List.copyOf(images);
            thresholds = thresholds == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(thresholds));
        }
    }

    /**
     * Measures the objects in each image: objects.csv and images.csv in the output folder, and an index PNG per image.
     *
     * @param minimumArea in pixels; smaller objects are left out
     * @param background index of the class whose pixels are no objects; -1 if every class has objects
     */
    record Analyse(String model, List<Input> images, String output, long minimumArea, int background) implements Job {
        public Analyse {
            Objects.requireNonNull(model, "model");
            Objects.requireNonNull(output, "output");
            images = List.copyOf(images);
        }
    }

    /**
     * Stays with one image and answers {@link WorkerEndpoint#preview} until it is ended, or nobody has listened for some
     * seconds.
     *
     * @param seed the same strokes and seed give the same answer
     */
    record Preview(Input image, ForestPlan forest, long seed) implements Job {
        public Preview {
            Objects.requireNonNull(image, "image");
            Objects.requireNonNull(forest, "forest");
        }

        /** Pixels of the largest area that is answered at once. */
        public static int mostPixels(int classes) {
            return MOST_BYTES / (1 + classes);
        }

        private static final int MOST_BYTES = 48 << 20;
    }

    /**
     * One image to look at.
     *
     * @param name under which results are written and reported; relative, forward slashes, without extension
     * @param file absolute
     * @param mask absolute path of an index PNG, 255 left out; null where there is none
     * @param low display range; with {@code high} NaN when the image's own suggestion is to be used
     */
    record Input(String name, String file, int page, double low, double high, String mask) {
        public Input {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(file, "file");
        }
    }
}
