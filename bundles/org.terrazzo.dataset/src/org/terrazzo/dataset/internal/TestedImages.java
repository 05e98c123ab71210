// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.terrazzo.model.Split;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.Json;

/** What runs say about the data they saw: the part of their dataset.json that matters here, whatever else is in it. */
final class TestedImages {

    record RunDataset(List<RunImage> images) {
        RunDataset {
            images = images == null ? List.of() : List.copyOf(images);
        }
    }

    record RunImage(String hash, String mask, Split split) {}

    private final Json json = new Json();
    private final ProjectPaths paths;
    private final Notices notices;

    TestedImages(ProjectPaths paths, Notices notices) {
        this.paths = paths;
        this.notices = notices;
    }

    /** {@return hashes of all images that were test in a run, each with the name of such a run} */
    Map<String, String> byHash() throws IOException {
        Map<String, String> tested = new TreeMap<>();
        for (Path run : Folders.in(paths.runs())) {
            for (RunImage image : images(run)) {
                if (image.split() == Split.TEST && Hashes.isHash(image.hash())) {
                    tested.putIfAbsent(image.hash(), run.getFileName().toString());
                }
            }
        }
        return tested;
    }

    /** {@return what the run's dataset.json lists; nothing if there is none, or none that can be read} */
    List<RunImage> images(Path run) {
        Path file = run.resolve("dataset.json");
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try {
            return json.read(file, RunDataset.class).images();
        } catch (BadInputException e) {
            notices.add("What " + run.getFileName() + " was tested on is not known. " + e.getMessage());
            return List.of();
        }
    }
}
