// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.terrazzo.storage.Json;
import org.terrazzo.training.spi.EndedRun;
import org.terrazzo.training.spi.RunCleanup;

/** Removes the child's scratch space, half-written files and the socket. */
@Component
public class TemporaryFilesCleanup implements RunCleanup {

    private final Json json = new Json();

    @Activate
    public TemporaryFilesCleanup() {}

    @Override
    public String name() {
        return "temporary files";
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public void cleanUp(EndedRun run) throws IOException {
        removeTree(run.files().temporary());
        for (Path unfinished : unfinished(run.files().folder())) {
            Files.deleteIfExists(unfinished);
        }
        Optional<ProcessRecord> process = new RunFolder(run.files(), json).process();
        if (process.isPresent()) {
            Files.deleteIfExists(Path.of(process.get().socket()));
        }
    }

    /** Links are removed, not followed. */
    private static void removeTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** What an atomic replacement was about to become when its writer died. */
    private static List<Path> unfinished(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(path -> path.getFileName().toString().matches("\\.terrazzo-.*\\.tmp"))
                    .toList();
        }
    }
}
