// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui;

import java.io.IOException;
import java.util.Objects;
import java.util.function.IntUnaryOperator;
import org.terrazzo.model.Box;
import org.terrazzo.model.LabelRaster;
import org.terrazzo.storage.TerrazzoException;

/**
 * Something that lies over the image, and over its classes, in every image editor; under what is selected and what tools
 * show. Register it as a {@code @Component(service = CanvasLayer.class)}. One instance serves all editors: what belongs
 * to one of them is in its {@link Sheet}.
 */
public interface CanvasLayer {

    /**
     * Lays a sheet over an image whose editor has just opened. Called on the display's thread, which must not be held up.
     *
     * @param host to be told what has changed
     */
    Sheet over(EditedImage image, Host host);

    /** What lies over one image. */
    interface Sheet extends AutoCloseable {

        /**
         * 0 (not to be seen, and nothing is drawn then) to 255; asked at first, and whenever the host is told of a change.
         * Called on the display's thread, which must not be held up.
         */
        int opacity();

        /**
         * Draws a part of the image. Called on a thread of the canvas, never twice at a time for one sheet; may read
         * files. What it throws is said in the status line, and the part stays empty.
         *
         * @param part in image coordinates, within the image
         * @param step a power of two: each pixel of the picture stands for step x step pixels of the image
         * @return of width and height {@code ceil(part / step)}
         */
        Picture draw(Box part, int step) throws IOException, TerrazzoException;

        /** The editor closes. Called on the display's thread. */
        @Override
        void close();
    }

    /**
     * A part of a sheet.
     *
     * @param values 0..255 for each pixel
     * @param argb the colour of each value, alpha in the highest byte
     */
    record Picture(LabelRaster values, IntUnaryOperator argb) {

        public Picture {
            Objects.requireNonNull(values, "values");
            Objects.requireNonNull(argb, "argb");
        }
    }

    /** The canvas, as a sheet sees it. For any thread; does nothing once the editor is closed. */
    interface Host {

        /** A box of the image has to be drawn again. */
        void changed(Box part);

        /** What was drawn is to be seen with another opacity. */
        void restyled();

        /**
         * Puts something that was just done, and that changes no document, into the history of this editor: the user
         * takes it back in its turn, by the same key as what was drawn.
         *
         * @param label what the step is called
         */
        void done(String label, Reversal reversal);
    }

    /** A step of the user's that is no change of a document. Called on the display's thread, which must not be held up. */
    interface Reversal {

        void undo();

        /** Does it again. */
        void redo();
    }
}
