// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training;

import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * How a job that uses a model is run.
 *
 * @param name for people, may be empty
 * @param memoryLimit bytes of resident memory at which the child is ended; empty: by the machine's free memory
 * @param threads of the engine; empty: one per physical core
 */
public record JobOptions(String name, OptionalLong memoryLimit, OptionalInt threads) {

    public static JobOptions named(String name) {
        return new JobOptions(name, OptionalLong.empty(), OptionalInt.empty());
    }
}
