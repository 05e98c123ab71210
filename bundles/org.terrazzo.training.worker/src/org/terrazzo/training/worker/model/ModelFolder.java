// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.model;

import java.io.IOException;
import java.nio.file.Path;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.Json;
import org.terrazzo.training.protocol.ModelCard;
import org.terrazzo.training.worker.net.Safetensors;
import org.terrazzo.training.worker.net.SafetensorsReader;
import org.terrazzo.training.worker.net.Weights;

/** A model on disk: model.json and weights.safetensors. */
public final class ModelFolder {

    private static final String CARD = "model.json";
    private static final String WEIGHTS = "weights.safetensors";

    private ModelFolder() {}

    /** @param folder exists */
    public static void write(Path folder, ModelCard card, Weights weights, Json json) throws IOException {
        Safetensors.write(folder.resolve(WEIGHTS), weights.entries(""));
        json.write(folder.resolve(CARD), card);
    }

    public static ModelCard card(Path folder, Json json) throws BadInputException {
        return json.read(folder.resolve(CARD), ModelCard.class);
    }

    /** The weights file; the caller closes it. */
    public static SafetensorsReader weights(Path folder) throws BadInputException {
        return SafetensorsReader.open(folder.resolve(WEIGHTS));
    }
}
