// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.cli.internal;

import picocli.CommandLine.Option;

/** Which model to use. */
final class ModelOption {

    @Option(
            names = "--model",
            required = true,
            paramLabel = "RUN",
            description =
                    "The run whose best model is used: its id, latest, best, or current, the one that was promoted.")
    private String name;

    String name() {
        return name;
    }
}
