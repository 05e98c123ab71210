// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.terrazzo.model.LabelClass;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.training.protocol.ModelCard;
import org.terrazzo.training.worker.net.Initial;
import org.terrazzo.training.worker.net.ParameterShape;
import org.terrazzo.training.worker.net.SafetensorsReader;
import org.terrazzo.training.worker.net.Weights;

/**
 * The weights that a training takes over from another model: everything of the same name and shape; the head class by
 * class, so that a class added since then starts from scratch and the others do not.
 */
final class FirstWeights implements Weights.Values {

    private static final String HEAD = "head.";

    private final SafetensorsReader reader;
    private final ModelCard card;
    private final List<LabelClass> classes;
    private final Initial initial;
    private final List<String> fresh = new ArrayList<>();

    /**
     * @param reader of the other model's weights; stays the caller's
     * @param card of the other model
     * @param classes of the training
     */
    FirstWeights(SafetensorsReader reader, ModelCard card, List<LabelClass> classes, long seed) {
        this.reader = reader;
        this.card = card;
        this.classes = classes;
        this.initial = new Initial(seed);
    }

    /** Names of the arrays asked for that could not be taken over. */
    List<String> fresh() {
        return List.copyOf(fresh);
    }

    @Override
    public float[] of(ParameterShape shape) throws BadInputException {
        long[] found = reader.shape(shape.name());
        if (shape.name().startsWith(HEAD) && sameButClasses(shape.shape(), found)) {
            return head(shape, reader.read(shape.name(), found));
        }
        if (Arrays.equals(shape.shape(), found)) {
            return reader.read(shape.name(), found);
        }
        fresh.add(shape.name());
        return initial.of(shape);
    }

    /** Each class owns as many of the head's outputs in both. */
    private boolean sameButClasses(long[] wanted, long[] found) {
        return found.length == wanted.length
                && found[0] * classes.size() == wanted[0] * card.classes().size()
                && Arrays.equals(wanted, 1, wanted.length, found, 1, found.length);
    }

    private float[] head(ParameterShape shape, float[] old) {
        float[] values = initial.of(shape);
        int length = values.length / classes.size();
        List<Integer> oldIndices =
                card.classes().stream().map(LabelClass::index).toList();
        for (int k = 0; k < classes.size(); k++) {
            int from = oldIndices.indexOf(classes.get(k).index());
            if (from >= 0) {
                System.arraycopy(old, from * length, values, k * length, length);
            }
        }
        return values;
    }
}
