// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.cli.internal;

import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/** The project that a command works on. */
final class ProjectParameter {

    @Parameters(index = "0", paramLabel = "PROJECT", description = "The project's folder.")
    private Path folder;

    Path folder() {
        return folder;
    }
}
