// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.model;

import java.io.IOException;
import java.nio.file.Path;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.Json;
import org.terrazzo.training.protocol.ModelCard;
import org.terrazzo.training.worker.net.SafetensorsReader;

/** A model on disk: model.json and weights.safetensors. */
public final class ModelFolder {

    private static final String CARD = "model.json";
    private static final String WEIGHTS = "weights.safetensors";

    private ModelFolder() {}

    /** @param folder exists, with the weights in it */
    public static void write(Path folder, ModelCard card, Json json) throws IOException {
        json.write(folder.resolve(CARD), card);
    }

    public static ModelCard card(Path folder, Json json) throws BadInputException {
        return json.read(folder.resolve(CARD), ModelCard.class);
    }

    public static Path weightsFile(Path folder) {
        return folder.resolve(WEIGHTS);
    }

    /** The opened weights file; the caller closes it. */
    public static SafetensorsReader weights(Path folder) throws BadInputException {
        return SafetensorsReader.open(weightsFile(folder));
    }
}
