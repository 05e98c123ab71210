// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.forest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.terrazzo.storage.BadInputException;

/**
 * Grows a forest tree by tree (Breiman 2001). Which tree grows depends on its number, not on how many grow at once. For
 * one thread.
 */
public final class ForestGrower {

    private final Samples samples;
    private final Growth growth;
    private final Crew crew;
    private Forest forest;

    /** @param forest that goes on growing; empty at first */
    public ForestGrower(Samples samples, Growth growth, Crew crew, Forest forest) {
        this.samples = samples;
        this.growth = growth;
        this.crew = crew;
        this.forest = forest;
    }

    /** As it is now. */
    public Forest forest() {
        return forest;
    }

    /**
     * Grows some trees more, as many at once as there are threads.
     *
     * @param most trees
     */
    public void grow(int most) throws BadInputException, IOException {
        List<Callable<Tree>> parts = new ArrayList<>();
        for (int i = 0; i < Math.min(most, crew.size()); i++) {
            int number = forest.size() + i;
            parts.add(() -> TreeGrower.grow(samples, growth, number));
        }
        forest = forest.with(crew.all(parts));
    }
}
