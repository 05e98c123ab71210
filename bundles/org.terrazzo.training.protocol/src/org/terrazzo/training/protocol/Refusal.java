// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.protocol;

/** Why somebody or something at the socket was not taken. */
public enum Refusal {
    STRANGER("A process of another user tried to connect and was sent away."),
    CROWD("More connections than are ever needed were tried and sent away."),
    MALFORMED_HEADER("A connection was closed, for its message did not begin as one does."),
    LONG_HEADER("A connection was closed, for its message did not come to the end of its header."),
    LARGE_MESSAGE("A connection was closed, for its message was too large."),
    NO_JSON("A connection was closed, for its message was no JSON-RPC."),
    WRONG_TYPE("A connection was closed, for its message did not have the values that belong to it."),
    FLOOD("A connection was closed, for too many messages came at once."),

    /** The only one after which the connection stays: a newer program may ask for what an older does not know. */
    UNKNOWN_METHOD("Something was asked for that is not to be had.");

    private final String text;

    Refusal(String text) {
        this.text = text;
    }

    /** A sentence for the user. */
    public String text() {
        return text;
    }
}
