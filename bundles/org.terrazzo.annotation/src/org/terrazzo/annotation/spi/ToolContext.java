// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.spi;

import java.util.Optional;
import java.util.Set;
import org.terrazzo.annotation.AnnotationDocument;

/**
 * What a tool finds. Every call answers with the present: another window, a key or the panel of options may change the
 * document, the selection or an option while a gesture goes on. What must stay the same during a gesture, the gesture
 * reads once at its beginning. To be called on the gesture's thread; what is answered is immutable.
 */
public interface ToolContext {

    AnnotationDocument document();

    /** The class that is drawn: its {@linkplain org.terrazzo.model.LabelClass#index index}. */
    int activeClass();

    /** The ids of the selected regions; all of them are in the document. */
    Set<String> selection();

    /** The classes whose regions must neither be changed nor painted over. */
    Set<Integer> lockedClasses();

    /** The classes whose regions are not shown, and so are not to be picked by the pointer. */
    Set<Integer> hiddenClasses();

    ToolOptions options();

    /** How many pixels of the image one pixel of the screen shows; positive. At 1:1 it is 1, zoomed in it is less. */
    double pixelsPerScreenPixel();

    DisplayedImage image();

    /**
     * Where this tool's last gesture on this document ended that committed something; empty if there was none. A
     * straight line may start there.
     */
    Optional<PointerEvent> lastEnd();

    /** The name that stands in the {@linkplain org.terrazzo.model.Origin origin} of what is drawn. */
    String author();
}
