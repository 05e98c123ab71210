// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.learn;

import java.io.IOException;
import java.nio.file.Path;

/** What a training has learned so far, to be kept in a checkpoint. */
interface Snapshot {

    /** Writes what predicts: weights.safetensors. */
    void writeWeights(Path folder) throws IOException;

    /** Writes what is needed beside that to go on. */
    void writeState(Path folder) throws IOException;
}
