// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.terrazzo.dataset.spi.Problem;
import org.terrazzo.prediction.Analysis;
import org.terrazzo.prediction.ModelJob;
import org.terrazzo.storage.TerrazzoException;
import org.terrazzo.training.Run;

/** An analysis under way. */
record AnalyseJob(Run run, String model, Path output, List<Problem> before, Chronicle chronicle)
        implements ModelJob<Analysis> {

    @Override
    public Analysis result() throws TerrazzoException, IOException {
        Chronicle.outcome(run);
        Path objects = output.resolve("objects.csv");
        Path images = output.resolve("images.csv");
        if (!Files.exists(objects) || !Files.exists(images)) {
            throw Chronicle.nothing(run);
        }
        return new Analysis(
                model, objects, images, lines(objects), chronicle.done().size(), chronicle.problems(before));
    }

    /** Without the one that names the columns. */
    private static long lines(Path table) throws IOException {
        try (Stream<String> lines = Files.lines(table)) {
            return Math.max(0, lines.count() - 1);
        }
    }
}
