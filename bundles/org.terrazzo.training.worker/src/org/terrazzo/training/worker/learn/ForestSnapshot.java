// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.learn;

import java.io.IOException;
import java.nio.file.Path;
import org.terrazzo.training.worker.forest.ForestFile;
import org.terrazzo.training.worker.forest.ForestGrower;
import org.terrazzo.training.worker.model.ModelFolder;

/** A forest as it stands. It needs nothing beside its trees to go on growing: the samples are drawn by the seed again. */
record ForestSnapshot(ForestGrower grower) implements Snapshot {

    @Override
    public void writeWeights(Path folder) throws IOException {
        ForestFile.write(ModelFolder.weightsFile(folder), grower.forest());
    }

    @Override
    public void writeState(Path folder) {
        // The trees are all there is.
    }
}
