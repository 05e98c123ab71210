// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.protocol;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.terrazzo.model.LabelClass;
import org.terrazzo.model.Unlabelled;
import org.terrazzo.storage.FormatVersion;
import org.terrazzo.storage.Versioned;

/**
 * model.json: all that is needed beside weights.safetensors to predict. Output channel k is class {@code classes[k]}.
 *
 * @param mean per channel, taken from the pixel as a fraction 0..1 of its display range
 * @param deviation per channel, divided by
 */
@FormatVersion(1)
public record ModelCard(
        int formatVersion,
        String run,
        Instant created,
        NetworkPlan network,
        List<LabelClass> classes,
        Unlabelled unlabelled,
        List<Double> mean,
        List<Double> deviation,
        int tile,
        int overlap,
        int step,
        double meanIou)
        implements Versioned {

    public ModelCard {
        Objects.requireNonNull(run, "run");
        Objects.requireNonNull(network, "network");
        classes = List.copyOf(classes);
        mean = List.copyOf(mean);
        deviation = List.copyOf(deviation);
    }
}
