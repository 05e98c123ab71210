// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.protocol;

/** What came over the socket is not to be taken, and nothing after it. */
final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    RefusedException(Refusal refusal) {
        super(refusal.text());
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
