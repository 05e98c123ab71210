// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal.plan;

import static org.terrazzo.training.internal.Sizes.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.training.TrainingOptions;

/** Makes a plan smaller until it fits into the memory, or says why it cannot. What a user has set stays. */
final class Fitting {

    private final MemoryRules memory;
    private final TrainingOptions options;
    private final Capacity capacity;
    private final List<Halving> free;
    private final List<Halving> byUser;

    /** @param based whether the network is that of a model and cannot be changed */
    Fitting(MemoryRules memory, TrainingOptions options, Capacity capacity, boolean based) {
        this.memory = memory;
        this.options = options;
        this.capacity = capacity;
        List<Halving> possible = Stream.of(Halving.values())
                .filter(halving -> !(based && halving == Halving.WIDTH))
                .toList();
        this.byUser = possible.stream().filter(this::isSet).toList();
        this.free = possible.stream().filter(halving -> !isSet(halving)).toList();
    }

    private boolean isSet(Halving halving) {
        return switch (halving) {
            case TILE -> false;
            case CROP -> options.crop().isPresent();
            case BATCH -> options.batch().isPresent();
            case WIDTH -> options.width().isPresent();
        };
    }

    Size fit(Size wanted, Reasons reasons) throws BadInputException {
        Size size = memory.reduced(wanted, free);
        if (!memory.fits(size)) {
            throw refusal(wanted, size);
        }
        String why = " would need about " + text(memory.expected(wanted)) + " of memory, and " + allowed();
        for (Halving halving : free) {
            if (halving.value(size) < halving.value(wanted)) {
                reasons.because(halving.planName(), halving.value(size), halving.value(wanted) + why);
            }
        }
        return size;
    }

    private BadInputException refusal(Size wanted, Size smallest) {
        String least = smallest.equals(wanted)
                ? ""
                : "; " + smallest.text() + " still needs " + text(memory.expected(smallest));
        String problem =
                wanted.text() + " needs about " + text(memory.expected(wanted)) + ", " + allowed() + least + ".";
        return new BadInputException(
                problem.substring(0, 1).toUpperCase(Locale.ROOT) + problem.substring(1), advice(wanted));
    }

    private String allowed() {
        return options.memoryLimit().isPresent()
                ? text(memory.limit()) + " are allowed"
                : text(capacity.freeMemory()) + " were free";
    }

    private String advice(Size wanted) {
        List<String> ways = new ArrayList<>();
        for (Halving halving : byUser) {
            Size size = memory.reduced(memory.reduced(wanted, free), List.of(halving));
            if (memory.fits(size)) {
                ways.add(halving.option(size) + " needs " + text(memory.expected(size)));
            }
        }
        ways.add(options.memoryLimit().isPresent() ? "allow more with --memory-limit" : "close other programs");
        String text = String.join(", or ", ways) + ".";
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
