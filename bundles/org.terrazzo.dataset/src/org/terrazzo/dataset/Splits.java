// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.terrazzo.model.Split;
import org.terrazzo.storage.BadInputException;

/**
 * Which images are for training, validation and test: by content, so that renaming, moving or copying an image changes
 * nothing. Once given, a split stays until a user pins another one; splits of images that are gone are kept. What was
 * test in any earlier run never becomes anything else. Safe for use by many threads and processes.
 */
public interface Splits {

    /** {@return the split of the content, if it has one yet} */
    Optional<Split> of(String hash);

    /** {@return all splits ever given, by content hash} */
    Map<String, Split> all();

    /** {@return whether a user chose the split} */
    boolean isPinned(String hash);

    SplitRatio ratio();

    /** Changes how further images are shared out; those that have a split keep it. */
    void changeRatio(SplitRatio ratio) throws IOException, BadInputException;

    /**
     * Puts an image where a user wants it.
     *
     * @throws BadInputException when the image was test in a run and should become something else; the message names
     *     the run
     */
    default void pin(String hash, Split split) throws IOException, BadInputException {
        pin(List.of(hash), split);
    }

    /** Pins several at once: all of them, or none where one is refused. */
    void pin(Collection<String> hashes, Split split) throws IOException, BadInputException;

    /**
     * Gives a split to those that have none. They are taken in the order of their hashes, each going where the ratio is
     * missed most; from three images on there is at least one for validation and one for test, unless the ratio gives
     * them nothing. What was test in a run gets test.
     *
     * @param hashes all images that take part, also those with a split
     */
    void assign(Collection<String> hashes) throws IOException, BadInputException;
}
