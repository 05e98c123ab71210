// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.preview;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.terrazzo.model.Box;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.training.protocol.PreviewStrokes;
import org.terrazzo.training.worker.forest.Crew;
import org.terrazzo.training.worker.forest.Samples;

/**
 * The pixels of strokes with their features.
 *
 * @param classes indices, ascending; a sample's class is its position in this list
 */
record StrokeSamples(List<Integer> classes, Samples samples) {

    static StrokeSamples of(PreviewStrokes strokes, Box image, FeatureTiles tiles, Crew crew)
            throws BadInputException, IOException {
        List<Integer> classes = strokes.classes().stream().distinct().sorted().toList();
        if (classes.size() < 2) {
            throw new BadInputException(
                    "There is only one class to learn from.", "Draw strokes of at least two classes.");
        }
        byte[] positions = new byte[strokes.size()];
        Map<Box, List<Integer>> byTile = new LinkedHashMap<>();
        for (int i = 0; i < strokes.size(); i++) {
            if (!image.contains(strokes.x().get(i), strokes.y().get(i))) {
                throw new BadInputException("A stroke leaves the image.", "Open the image again.");
            }
            positions[i] = (byte) classes.indexOf(strokes.classes().get(i));
            byTile.computeIfAbsent(tiles.at(strokes.x().get(i), strokes.y().get(i)), tile -> new ArrayList<>())
                    .add(i);
        }
        int width = tiles.features().set().size();
        byte[] features = new byte[Math.multiplyExact(positions.length, width)];
        List<Callable<Void>> parts = new ArrayList<>();
        byTile.forEach((tile, inside) -> parts.add(() -> {
            byte[] made = tiles.of(tile);
            for (int i : inside) {
                int pixel = (strokes.y().get(i) - tile.y()) * tile.width()
                        + strokes.x().get(i)
                        - tile.x();
                System.arraycopy(made, pixel * width, features, i * width, width);
            }
            return null;
        }));
        crew.all(parts);
        return new StrokeSamples(classes, new Samples(features, width, positions, classes.size()));
    }
}
