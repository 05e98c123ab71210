// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.learn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.Json;
import org.terrazzo.training.protocol.ModelCard;
import org.terrazzo.training.protocol.RunEvent.Phase;
import org.terrazzo.training.protocol.RunFiles;
import org.terrazzo.training.worker.model.Checksums;
import org.terrazzo.training.worker.model.ModelFolder;
import org.terrazzo.training.worker.report.RunReport;

/**
 * Keeps the best and the last state of a training. A checkpoint is a model that can be used; the last one holds as well
 * what is needed to go on: the weights before averaging, the optimiser's moments and where the training stands.
 */
final class Checkpoints {

    private static final String TRAINER = "trainer.json";

    private final RunFiles files;
    private final Json json;
    private final Snapshot snapshot;
    private final RunReport report;

    Checkpoints(RunFiles files, Json json, Snapshot snapshot, RunReport report) {
        this.files = files;
        this.json = json;
        this.snapshot = snapshot;
        this.report = report;
    }

    void saveBest(ModelCard card) throws IOException {
        save(files.best(), folder -> writeModel(folder, card));
    }

    void saveLast(ModelCard card, TrainerState state) throws IOException {
        save(files.last(), folder -> {
            writeModel(folder, card);
            snapshot.writeState(folder);
            json.write(folder.resolve(TRAINER), state);
        });
    }

    boolean hasBest() {
        return Files.isDirectory(files.best());
    }

    private void writeModel(Path folder, ModelCard card) throws IOException {
        snapshot.writeWeights(folder);
        ModelFolder.write(folder, card, json);
    }

    private void save(Path checkpoint, FolderSwap.Content content) throws IOException {
        report.phase(Phase.SAVING);
        FolderSwap.replace(checkpoint, folder -> {
            content.writeTo(folder);
            Checksums.write(folder);
        });
        report.saved(files.folder().relativize(checkpoint).toString().replace('\\', '/'));
    }

    /** @param checkpoint a last checkpoint, of this or another run */
    static TrainerState state(Path checkpoint, Json json) throws BadInputException {
        return json.read(checkpoint.resolve(TRAINER), TrainerState.class);
    }
}
