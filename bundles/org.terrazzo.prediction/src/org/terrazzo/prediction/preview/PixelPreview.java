// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.preview;

import java.util.List;
import org.terrazzo.model.Box;
import org.terrazzo.model.Region;

/**
 * The preview of one image. A random forest learns from the pixels that regions cover and from nothing else; the same
 * regions give the same result. It works in a child process, which is a job of the project with a bounded memory; it is
 * started with the first update, and again with the next one after it has ended for whatever reason. May be used from
 * any thread; nothing here waits for the child.
 */
public interface PixelPreview extends AutoCloseable {

    /**
     * Wishes a new result. What was wished before and is not begun yet is dropped: of quick updates the last one counts.
     * An image's first update comes with the start of the child, about a second.
     *
     * @param regions of the document, in its order: a later one covers an earlier one. Of each class some thousand pixels
     *     are learned from, evenly spread
     * @param area to be predicted, in pixels of the image; what lies outside of the image is left out. Of an area with more
     *     pixels than are predicted at once (16 million for two classes, 4 million for eleven) the middle is
     */
    void update(List<Region> regions, Box area);

    /**
     * Ends the child and forgets what it left. The listener hears nothing that begins after this. Closing twice does
     * nothing.
     */
    @Override
    void close();
}
