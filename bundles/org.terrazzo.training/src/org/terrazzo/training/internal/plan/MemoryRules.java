// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal.plan;

import java.util.List;
import org.terrazzo.training.internal.Sizes;

/**
 * What a plan needs of the memory that it may have.
 *
 * @param limit bytes of resident memory
 */
record MemoryRules(Pictures pictures, long limit, Experience experience) {

    MemoryNeed reckoned(Size size) {
        return MemoryModel.training(size, pictures, limit);
    }

    /** Bytes of resident memory, by what earlier runs took. */
    long expected(Size size) {
        return experience.corrected(reckoned(size).bytes());
    }

    boolean fits(Size size) {
        return expected(size) <= limit
                && JavaHeap.training(size, pictures, limit).holdsAll();
    }

    /** Halves one value after the other until all fits, or nothing is left to be halved. */
    Size reduced(Size wanted, List<Halving> halvings) {
        Size size = wanted;
        for (Halving halving : halvings) {
            size = halved(size, halving);
        }
        return size;
    }

    private Size halved(Size wanted, Halving halving) {
        Size size = wanted;
        Size smaller = halving.apply(size);
        while (!fits(size) && !smaller.equals(size)) {
            size = smaller;
            smaller = halving.apply(size);
        }
        return size;
    }

    String why(Size size) {
        String parts = "reckoned: " + reckoned(size).text();
        return experience
                .nearest(reckoned(size).bytes())
                .map(run -> parts + "; corrected by what " + run.run() + " took, " + Sizes.text(run.taken()) + " where "
                        + Sizes.text(run.reckoned()) + " were reckoned")
                .orElse(parts);
    }
}
