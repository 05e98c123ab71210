// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset;

import java.io.IOException;
import java.util.List;
import org.terrazzo.model.LabelClass;
import org.terrazzo.model.LabelClasses;
import org.terrazzo.model.Rgb;
import org.terrazzo.storage.BadInputException;

/**
 * Changes a project's classes. Each method writes terrazzo.json once, atomically, under the project's lock, and returns
 * the classes as they then are. A class is its index; name, colour and place in the list may change without touching
 * what was drawn, and an index is never given to another class. Every method throws {@link BadInputException}, and
 * changes nothing, when a class is not there or what is asked for would make the project unusable.
 */
public interface ClassEditor {

    /** @throws BadInputException when the name is taken or cannot be used, or no index is left (there are 255) */
    LabelClass add(String name, Rgb colour) throws IOException, BadInputException;

    /** Adds a class in the palette's next colour. */
    LabelClass add(String name) throws IOException, BadInputException;

    LabelClasses rename(int index, String name) throws IOException, BadInputException;

    LabelClasses recolour(int index, Rgb colour) throws IOException, BadInputException;

    /** @param indices all of the project's class indices, each once, in the order wanted */
    LabelClasses reorder(List<Integer> indices) throws IOException, BadInputException;

    /**
     * Makes two classes one: {@code from} is gone, and what was drawn as {@code from} reads as {@code into} from now
     * on, in every document, without a document being written. Class 0 of a project whose unlabelled pixels are
     * background can only be merged into.
     */
    LabelClasses merge(int from, int into) throws IOException, BadInputException;

    /**
     * Takes away a class that nothing was drawn in.
     *
     * @throws BadInputException when a document uses it; the message says how many and names the first, and advises to
     *     merge
     */
    LabelClasses delete(int index) throws IOException, BadInputException;
}
