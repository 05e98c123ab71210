// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.storage;

import java.util.Objects;

/** Base of every error that speaks to the user: what failed, with which file or value, and what to do about it. */
public class TerrazzoException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String problem;
    private final String advice;

    /**
     * @param problem one or more full sentences: what failed and why
     * @param advice what the user can do; may be empty
     */
    public TerrazzoException(String problem, String advice) {
        this(problem, advice, null);
    }

    public TerrazzoException(String problem, String advice, Throwable cause) {
        super((problem + " " + advice).strip(), cause);
        this.problem = Objects.requireNonNull(problem, "problem");
        this.advice = Objects.requireNonNull(advice, "advice");
    }

    public final String problem() {
        return problem;
    }

    public final String advice() {
        return advice;
    }
}
