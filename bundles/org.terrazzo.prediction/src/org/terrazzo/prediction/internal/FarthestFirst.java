// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.terrazzo.dataset.ProjectImage;
import org.terrazzo.prediction.ranking.Ranking.RankedImage;

/** The farthest-first traversal, weighed by uncertainty; takes time by the number of images times that of the ranked. */
final class FarthestFirst {

    /** @param looks a point on the unit sphere */
    record Candidate(ProjectImage image, double uncertainty, float[] looks) {}

    private final List<Candidate> candidates;
    private final double[] distances;
    private final boolean[] taken;

    /** @param seen what is known already; may be empty */
    FarthestFirst(List<Candidate> candidates, List<float[]> seen) {
        this.candidates = candidates;
        this.distances = new double[candidates.size()];
        this.taken = new boolean[candidates.size()];
        Arrays.fill(distances, 1);
        seen.forEach(this::approach);
    }

    List<RankedImage> first(int count) {
        List<RankedImage> ranked = new ArrayList<>();
        for (int n = 0; n < Math.min(count, candidates.size()); n++) {
            int best = best(n == 0);
            Candidate chosen = candidates.get(best);
            taken[best] = true;
            ranked.add(new RankedImage(chosen.image(), chosen.uncertainty(), distances[best]));
            approach(chosen.looks());
        }
        return ranked;
    }

    /** What is the same as something before it comes after all that is not. */
    private int best(boolean first) {
        int best = -1;
        for (int i = 0; i < distances.length; i++) {
            if (!taken[i] && (best < 0 || isBetter(i, best, first))) {
                best = i;
            }
        }
        return best;
    }

    private boolean isBetter(int i, int best, boolean first) {
        double one = worth(i, first);
        double other = worth(best, first);
        return one > other
                || one == other
                        && candidates.get(i).uncertainty()
                                > candidates.get(best).uncertainty();
    }

    private double worth(int i, boolean first) {
        double uncertainty = candidates.get(i).uncertainty();
        return first ? uncertainty : uncertainty * distances[i];
    }

    private void approach(float[] looks) {
        for (int i = 0; i < distances.length; i++) {
            distances[i] = Math.min(
                    distances[i], Looks.distance(looks, candidates.get(i).looks()));
        }
    }
}
