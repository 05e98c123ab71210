// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Collects why each value of a plan is what it is. */
final class Reasons {

    private final Map<String, String> reasons = new LinkedHashMap<>();

    /** Notes the reason and hands the value through. */
    <T> T because(String name, T value, String reason) {
        reasons.put(name, reason);
        return value;
    }

    /** The user's value, if there is one, otherwise the planned one with its reason. */
    <T> T chosen(String name, Optional<T> byUser, T planned, String reason) {
        return byUser.isPresent() ? because(name, byUser.get(), "set by the user") : because(name, planned, reason);
    }

    Map<String, String> all() {
        return reasons;
    }
}
