// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.terrazzo.training.internal.Sizes;
import org.terrazzo.training.protocol.NetworkKind;
import org.terrazzo.training.protocol.TrainingPlan;

/** Values with which a training that ran out of memory will have enough. */
public final class Remedy {

    private static final List<Halving> WAYS = List.of(Halving.CROP, Halving.WIDTH, Halving.BATCH);

    private static final int LARGE = 1024;

    /** What images take is part of what was measured and stays the same. */
    private static final Pictures APART = new Pictures(1, 0, 0, 0, LARGE * LARGE, LARGE, LARGE);

    private final Size size;
    private final long limit;
    private final long peak;
    private final long allowed;

    private Remedy(TrainingPlan plan, long peak, long allowed) {
        this.size = Size.of(plan);
        this.limit = plan.resources().memoryLimit();
        this.peak = peak;
        this.allowed = allowed;
    }

    /**
     * What was needed, what there was, and the options that need less.
     *
     * @param peak bytes that the run took at least
     * @param allowed bytes that it may take
     */
    public static String of(TrainingPlan plan, long peak, long allowed) {
        if (plan.network().kind() == NetworkKind.FOREST) {
            return "The forest needs more than " + Sizes.text(peak) + ", " + Sizes.text(allowed)
                    + " were there: train again with fewer trees, as --steps "
                    + Math.max(1, plan.network().forest().trees() / 2) + ".";
        }
        return new Remedy(plan, peak, allowed).text();
    }

    /** As above, as values; empty if none is enough. */
    public static List<Smaller> ways(TrainingPlan plan, long peak, long allowed) {
        if (plan.network().kind() == NetworkKind.FOREST) {
            return List.of(
                    new Smaller("steps", Math.max(1, plan.network().forest().trees() / 2), -1));
        }
        return new Remedy(plan, peak, allowed).ways();
    }

    private List<Smaller> ways() {
        List<Smaller> ways = new ArrayList<>();
        for (Halving way : WAYS) {
            smaller(way).ifPresent(fits -> ways.add(new Smaller(way.option(), way.value(fits), needed(fits))));
        }
        return ways;
    }

    private String text() {
        List<String> ways = ways().stream()
                .map(way -> "--" + way.option() + " " + way.value() + ", which needs about " + Sizes.text(way.needed()))
                .toList();
        String what = "B" + size.text().substring(1) + " needs more than " + Sizes.text(peak) + ", "
                + Sizes.text(allowed) + " were there: ";
        return what
                + (ways.isEmpty()
                        ? "no smaller --crop, --width or --batch is enough."
                        : "train again with " + String.join(", or ", ways) + ".");
    }

    private Optional<Size> smaller(Halving way) {
        Size smaller = size;
        Size next = way.apply(smaller);
        while (needed(smaller) > allowed && !next.equals(smaller)) {
            smaller = next;
            next = way.apply(smaller);
        }
        return Optional.of(smaller).filter(fits -> needed(fits) <= allowed);
    }

    /** What a run took beyond what is reckoned, a smaller one takes as well. */
    private long needed(Size other) {
        return Math.max(reckoned(other), peak - reckoned(size) + reckoned(other));
    }

    private long reckoned(Size of) {
        return MemoryModel.training(of, APART, limit).bytes();
    }
}
