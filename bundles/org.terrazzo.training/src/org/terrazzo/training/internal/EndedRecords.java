// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.terrazzo.training.RunRecord;

/** Records of runs that have ended, so that their events are read once: a project may have hundreds of long runs. */
final class EndedRecords {

    private static final int MOST = 1000;

    /** Reads a record anew. */
    interface Reading {
        RunRecord read() throws IOException;
    }

    /** @param outcome when it was written, by which a folder of the same name is told from one that was cleared away */
    private record Kept(FileTime outcome, boolean model, RunRecord record) {}

    private final Map<Path, Kept> kept = new LinkedHashMap<>();

    RunRecord of(RunFolder folder, Reading reading) throws IOException {
        FileTime outcome = modified(folder.files().outcome());
        if (outcome == null) {
            return reading.read();
        }
        boolean model = Files.exists(folder.files().best().resolve("model.json"));
        Kept found = known(folder);
        if (found == null || !found.outcome().equals(outcome) || found.model() != model) {
            found = new Kept(outcome, model, reading.read());
            keep(folder, found);
        }
        return found.record();
    }

    private static FileTime modified(Path file) throws IOException {
        try {
            return Files.getLastModifiedTime(file);
        } catch (NoSuchFileException notEnded) {
            return null;
        }
    }

    private synchronized Kept known(RunFolder folder) {
        return kept.get(folder.files().folder());
    }

    private synchronized void keep(RunFolder folder, Kept record) {
        kept.put(folder.files().folder(), record);
        if (kept.size() > MOST) {
            kept.remove(kept.keySet().iterator().next());
        }
    }
}
