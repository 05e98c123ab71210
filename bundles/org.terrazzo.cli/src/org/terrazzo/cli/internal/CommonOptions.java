// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.cli.internal;

import picocli.CommandLine.Option;

/** What every command understands. */
final class CommonOptions {

    private static final int LAST = 1000;

    @Option(
            names = "--json",
            order = LAST - 1,
            description = "Writes one JSON document to standard output, and nothing else.")
    private boolean json;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            order = LAST,
            description = "Shows this text.")
    private boolean help;

    boolean json() {
        return json;
    }
}
