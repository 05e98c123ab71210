// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.imaging;

import java.nio.file.Path;
import org.terrazzo.storage.BadInputException;

/** An image cannot be read; the message names the file, says why, and what to do. */
public class ImageReadException extends BadInputException {

    private static final long serialVersionUID = 1L;

    /**
     * @param file the image
     * @param reason half a sentence that follows "cannot be read: ", without a full stop
     * @param advice what to do, a whole sentence
     * @param cause what the decoder said, or null
     */
    public ImageReadException(Path file, String reason, String advice, Throwable cause) {
        super("The image " + file + " cannot be read: " + reason + ".", advice, cause);
    }
}
