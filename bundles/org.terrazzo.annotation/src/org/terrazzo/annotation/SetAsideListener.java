// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation;

import java.nio.file.Path;

/** Hears that a document could not be read and where its bytes are kept, so that the user can be told. */
@FunctionalInterface
public interface SetAsideListener {

    /**
     * @param document where the document was
     * @param kept where its unchanged bytes are now
     * @param reason in plain words, why it could not be read
     */
    void setAside(Path document, Path kept, String reason);
}
