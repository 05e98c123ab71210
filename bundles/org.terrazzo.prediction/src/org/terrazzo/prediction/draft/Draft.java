// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.draft;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.terrazzo.model.Box;
import org.terrazzo.model.LabelClass;
import org.terrazzo.model.LabelRaster;
import org.terrazzo.storage.BadInputException;

/**
 * What a model sees in one image of a project. Immutable, for any thread; holds nothing open, and reads from the disk
 * what it is asked for, so not on a thread that draws.
 */
public interface Draft {

    /** The run whose model it was. */
    String run();

    /** Path of the image in the project. */
    String image();

    int width();

    int height();

    /** In the order in which the model tells them apart. */
    List<LabelClass> classes();

    /** Whether thresholds can be changed and {@link Uncertainty#MARGIN} asked for. */
    boolean hasProbabilities();

    /**
     * The whole image as it was predicted: class indices; 255 where no class reached its threshold.
     *
     * @throws BadInputException if the mask cannot be read
     */
    LabelRaster labels() throws BadInputException;

    /**
     * A part of the image under other thresholds: the most probable of the classes that reach theirs; 255 where none
     * does.
     *
     * @param part within the image; the raster that is returned has its size
     * @param thresholds class index to the least probability that the class needs, 0..1; others need none
     * @throws BadInputException if there are no probabilities, or they cannot be read
     */
    LabelRaster labels(Box part, Map<Integer, Double> thresholds) throws BadInputException, IOException;

    /**
     * How little the model is sure of a part of the image: 0 (sure) to 255 (no idea) per pixel.
     *
     * @throws BadInputException if neither probabilities nor, for the entropy, a map of it were asked for
     */
    LabelRaster uncertainty(Box part, Uncertainty measure) throws BadInputException, IOException;

    /** The whole image. */
    default Box box() {
        return new Box(0, 0, width(), height());
    }
}
