// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.terrazzo.model.Split;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.Json;
import org.terrazzo.training.RunRecord;
import org.terrazzo.training.RunService;
import org.terrazzo.training.protocol.FrozenDataset;
import org.terrazzo.training.protocol.FrozenDataset.FrozenImage;

/** Which images a model has seen before: in its own run, and in those whose weights it started from. */
final class Lessons {

    private static final int NAMED = 3;

    private final RunService runs;
    private final Path project;

    Lessons(RunService runs, Path project) {
        this.runs = runs;
        this.project = project;
    }

    /** @param hashes name of an image that is to be scored, to its SHA-256 */
    List<String> notices(String run, Map<String, String> hashes) throws BadInputException, IOException {
        List<FrozenDataset> seen = seen(run);
        List<String> notices = new ArrayList<>();
        List<String> learned = named(hashes, seen, Split.TRAIN);
        if (!learned.isEmpty()) {
            notices.add("The model has learned from " + counted(learned, hashes)
                    + ": the scores say little about new images.");
        }
        List<String> chosen = named(hashes, seen, Split.VALIDATION);
        if (!chosen.isEmpty()) {
            notices.add("The model's best weights were chosen by " + counted(chosen, hashes)
                    + ": the scores are a little too good.");
        }
        return notices;
    }

    private List<FrozenDataset> seen(String run) throws BadInputException, IOException {
        List<FrozenDataset> seen = new ArrayList<>();
        Set<String> visited = new HashSet<>();
        Map<String, RunRecord> known =
                runs.runs(project).stream().collect(Collectors.toMap(RunRecord::id, record -> record));
        for (String id = run; id != null && visited.add(id); ) {
            // A run that was cleared away tells nothing any more.
            RunRecord record = known.get(id);
            if (record != null && Files.exists(record.files().dataset())) {
                seen.add(new Json().read(record.files().dataset(), FrozenDataset.class));
            }
            id = record == null ? null : record.from();
        }
        return seen;
    }

    private static List<String> named(Map<String, String> hashes, List<FrozenDataset> seen, Split split) {
        Set<String> known = seen.stream()
                .flatMap(data -> data.of(split).stream())
                .map(FrozenImage::hash)
                .collect(Collectors.toSet());
        return hashes.entrySet().stream()
                .filter(image -> known.contains(image.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String counted(List<String> names, Map<String, String> all) {
        String shown = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
        return names.size() + " of these " + all.size() + " images (" + shown + (names.size() > NAMED ? ", …)" : ")");
    }
}
