// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.session;

import java.io.IOException;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.SetAsideListener;
import org.terrazzo.storage.BadInputException;

/** Opens documents to work on; a service, for any thread. */
public interface AnnotationSessions {

    /**
     * Opens a document. Who opens the same file again gets a session of its own on the same state: each sees the
     * other's edits at once, and they undo in common. The last one that is closed frees it.
     *
     * <p>What was edited and not saved before the program ended, or was ended, is there again, with all that can be
     * undone. A document or journal that cannot be understood is set aside under another name, never replaced, and
     * reported; what the other of the two still tells is used.
     *
     * @param ifNone the document if there is no file yet; names the image and its size
     * @param listener hears what was set aside; called before this method returns
     * @throws BadInputException if another program works on the document, or it was written by a newer version, or is
     *     of an image of another size
     * @throws IOException if the files cannot be read or made
     */
    AnnotationSession open(DocumentFiles files, AnnotationDocument ifNone, SetAsideListener listener)
            throws BadInputException, IOException;
}
