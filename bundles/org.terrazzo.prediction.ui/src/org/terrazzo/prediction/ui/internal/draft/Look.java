// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.ui.internal.draft;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * How the drafts of a project are looked at.
 *
 * @param seen whether they are shown at all
 * @param opacity 0 (not to be seen) to 255
 * @param thresholds class index to the least probability that the class needs, 0..1; others need none
 */
public record Look(boolean seen, Kind kind, int opacity, Map<Integer, Double> thresholds) {

    /** What is shown of a draft. */
    public enum Kind {
        CLASSES("Classes"),
        UNCERTAINTY("Uncertainty"),
        DIFFERENCE("Difference");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    static final Look USUAL = new Look(true, Kind.CLASSES, 150, Map.of());

    public Look {
        Objects.requireNonNull(kind, "kind");
        thresholds = Map.copyOf(thresholds);
    }

    public Look seen(boolean now) {
        return new Look(now, kind, opacity, thresholds);
    }

    public Look as(Kind other) {
        return new Look(seen, other, opacity, thresholds);
    }

    public Look withOpacity(int other) {
        return new Look(seen, kind, other, thresholds);
    }

    /** @param threshold 0..1; 0 needs nothing */
    public Look withThreshold(int classIndex, double threshold) {
        Map<Integer, Double> others = new HashMap<>(thresholds);
        if (threshold > 0) {
            others.put(classIndex, threshold);
        } else {
            others.remove(classIndex);
        }
        return new Look(seen, kind, opacity, others);
    }

    /** Whether the picture of a draft is another one, and not only fainter or stronger. */
    boolean drawsOtherwiseThan(Look other) {
        return kind != other.kind || !thresholds.equals(other.thresholds);
    }
}
