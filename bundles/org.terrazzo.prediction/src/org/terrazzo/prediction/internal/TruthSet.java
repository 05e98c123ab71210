// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.terrazzo.dataset.LabelledImage;
import org.terrazzo.dataset.Project;
import org.terrazzo.dataset.spi.Problem;
import org.terrazzo.model.Split;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.training.protocol.Job;

/**
 * Images with what is right for them.
 *
 * @param inputs for the child
 * @param hashes name of an image to the SHA-256 of its content
 * @param problems what was left out, and why
 * @param scratch a folder that is needed until the job has ended
 */
record TruthSet(List<Job.Input> inputs, Map<String, String> hashes, List<Problem> problems, Optional<Path> scratch)
        implements AutoCloseable {

    /** The annotated images of a split, as they are now. */
    static TruthSet of(Project project, Split split) throws BadInputException, IOException {
        List<LabelledImage> all = project.freeze();
        List<LabelledImage> chosen =
                all.stream().filter(image -> image.split() == split).toList();
        if (chosen.isEmpty()) {
            throw new BadInputException(
                    "No annotated image of " + project.folder() + " is in the split " + split.key() + ".",
                    "Annotate more images, import some with --split " + split.key()
                            + ", or evaluate a folder of images and masks.");
        }
        List<Job.Input> inputs = new ArrayList<>();
        Map<String, String> hashes = new TreeMap<>();
        for (LabelledImage image : chosen) {
            inputs.add(input(image));
            hashes.put(image.image().path(), image.image().hash());
        }
        return new TruthSet(inputs, hashes, List.of(), Optional.empty());
    }

    private static Job.Input input(LabelledImage image) {
        return new Job.Input(
                image.image().path(),
                image.file().toString(),
                image.image().page(),
                image.image().range().low(),
                image.image().range().high(),
                image.mask().toString());
    }

    /** Removes the scratch folder. */
    @Override
    public void close() {
        scratch.ifPresent(TruthSet::remove);
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The temporary folder " + folder + " could not be removed.", e);
        }
    }
}
