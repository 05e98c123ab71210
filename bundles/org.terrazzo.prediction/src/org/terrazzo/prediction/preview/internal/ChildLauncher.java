// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.preview.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.terrazzo.storage.TerrazzoException;
import org.terrazzo.training.JobOptions;
import org.terrazzo.training.Run;
import org.terrazzo.training.RunService;
import org.terrazzo.training.protocol.Job;

/** Starts the child of a preview, and removes what it left. */
record ChildLauncher(RunService runs, Path project, Job.Preview job) {

    Run launch() throws TerrazzoException, IOException {
        return runs.launch(
                project, job, JobOptions.named("preview of " + job.image().name()));
    }

    /** A preview that ended as it should tells nobody anything. It stops being a job before it is removed. */
    static void forget(Run run) throws IOException {
        Path folder = run.files().folder();
        Path aside = folder.resolveSibling(".gone-" + folder.getFileName());
        Files.move(folder, aside);
        List<Path> all;
        try (Stream<Path> tree = Files.walk(aside)) {
            all = tree.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }
}
