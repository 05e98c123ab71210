// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.protocol;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.terrazzo.storage.FormatVersion;
import org.terrazzo.storage.Versioned;

/**
 * plan.json: every value that a training depends on, and for each the reason why it has that value.
 *
 * @param reasons name of a value, as {@code network.width}, to its reason in a sentence
 */
@FormatVersion(1)
public record TrainingPlan(
        int formatVersion,
        NetworkPlan network,
        DataPlan data,
        AugmentationPlan augmentation,
        SchedulePlan schedule,
        ResourcePlan resources,
        Map<String, String> reasons)
        implements Versioned {

    public TrainingPlan {
        Objects.requireNonNull(network, "network");
        Objects.requireNonNull(data, "data");
        Objects.requireNonNull(augmentation, "augmentation");
        Objects.requireNonNull(schedule, "schedule");
        Objects.requireNonNull(resources, "resources");
        reasons = reasons == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(reasons));
    }
}
