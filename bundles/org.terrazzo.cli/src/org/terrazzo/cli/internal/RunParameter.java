// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.cli.internal;

import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/** The run that a command works on, and its project. */
final class RunParameter {

    @Parameters(index = "0", paramLabel = "PROJECT", description = "The project's folder.")
    private Path folder;

    @Parameters(
            index = "1",
            paramLabel = "RUN",
            description =
                    "As run-003 or job-012; latest is the newest training, best the one with the highest mean IoU, current the promoted one.")
    private String name;

    Path folder() {
        return folder;
    }

    String name() {
        return name;
    }
}
