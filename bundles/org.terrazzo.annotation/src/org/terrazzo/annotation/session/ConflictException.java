// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.session;

import org.terrazzo.storage.TerrazzoException;

/** A document was not saved because somebody else has changed its file meanwhile. */
public final class ConflictException extends TerrazzoException {

    private static final long serialVersionUID = 1L;

    private final transient Conflict conflict;

    public ConflictException(Conflict conflict) {
        super(
                conflict.file() + " was changed by somebody else, and here are edits that are not saved.",
                "Keep this version or take theirs; the other one is kept, too.");
        this.conflict = conflict;
    }

    public Conflict conflict() {
        return conflict;
    }
}
