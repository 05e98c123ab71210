// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.cli.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Parameters;

/** The images that a command works on, and the project whose model it uses. */
final class InputParameter {

    @Parameters(index = "0", paramLabel = "PROJECT", description = "The project's folder.")
    private Path folder;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "IMAGE|DIR",
            description = "Images, and folders whose images are taken with those of their sub-folders.")
    private List<Path> paths = new ArrayList<>();

    Path folder() {
        return folder;
    }

    List<Path> paths(Desk desk) {
        return paths.stream().map(desk.terminal()::path).toList();
    }
}
