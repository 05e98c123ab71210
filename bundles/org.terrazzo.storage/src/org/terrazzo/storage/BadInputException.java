// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.storage;

/** A file or value that the user gave cannot be used; nothing was changed. */
public class BadInputException extends TerrazzoException {

    private static final long serialVersionUID = 1L;

    public BadInputException(String problem, String advice) {
        super(problem, advice);
    }

    public BadInputException(String problem, String advice, Throwable cause) {
        super(problem, advice, cause);
    }
}
