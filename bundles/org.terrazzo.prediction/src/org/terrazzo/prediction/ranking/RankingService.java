// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.ranking;

import java.io.IOException;
import org.terrazzo.dataset.Project;
import org.terrazzo.imaging.ImageOpener;
import org.terrazzo.prediction.draft.DraftService;
import org.terrazzo.prediction.internal.Rankings;
import org.terrazzo.storage.TerrazzoException;
import org.terrazzo.training.RunService;

/**
 * Ranks images by how much a model would learn from them. A service; stateless, callable from any thread.
 *
 * <p>The most uncertain image comes first. Each further one is that whose uncertainty, times its distance to the nearest
 * image that is annotated or ranked already, is the largest: the farthest-first traversal (T. F. Gonzalez, "Clustering
 * to minimize the maximum intercluster distance", Theoretical Computer Science 38, 1985), by which core sets are chosen
 * for active learning (O. Sener and S. Savarese, "Active Learning for Convolutional Neural Networks: A Core-Set
 * Approach", ICLR 2018), weighed by uncertainty. So the first ten are not ten times the same.
 *
 * <p>An image's uncertainty is the mean entropy of its most uncertain tenth: what matters is often small. Distances are
 * between colours and edges, as a small picture shows them.
 */
public interface RankingService {

    /**
     * Predicts those of the images that the model has no draft of, in a child process, and ranks all.
     *
     * @throws TerrazzoException if there is no such model, nothing to rank, or the training runtime is not installed
     */
    RankingJob rank(Project project, RankingRequest request) throws TerrazzoException, IOException;

    /** The same service for use without OSGi. */
    static RankingService using(DraftService drafts, ImageOpener images, RunService runs) {
        return new Rankings(drafts, images, runs);
    }
}
