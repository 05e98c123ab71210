// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.util.Optional;

/**
 * Ends a child: asks it first where that is wished, and ends its process tree when it does not answer. For one thread.
 */
final class Ender {

    private final Child child;
    private final Deadlines deadlines;
    private boolean asked;
    private boolean ended;
    private long wishSeen;
    private long lastWordSeen;

    Ender(Child child, Deadlines deadlines) {
        this.child = child;
        this.deadlines = deadlines;
    }

    /** May be called again and again while the wish stands. */
    void heed(StopWish wish, Optional<Link> link, Observations seen) {
        if (wish.kill()) {
            endNow();
            return;
        }
        wishSeen = wishSeen == 0 ? System.nanoTime() : wishSeen;
        if (!asked && link.isPresent()) {
            link.get().stop(wish.by());
            asked = true;
        }
        if (!ended && System.nanoTime() - wishSeen > deadlines.stop().toNanos()) {
            seen.note("The child did not stop within " + deadlines.stop().toSeconds() + " s and was ended.");
            endNow();
        }
    }

    /** A child that has said its last word and does not go is helped; may be called again and again. */
    void expectExit() {
        lastWordSeen = lastWordSeen == 0 ? System.nanoTime() : lastWordSeen;
        if (System.nanoTime() - lastWordSeen > deadlines.exit().toNanos()) {
            endNow();
        }
    }

    /** Returns whether this was the first time. */
    boolean endNow() {
        boolean first = !ended;
        ended = true;
        if (first) {
            child.tree().kill();
        }
        return first;
    }

    boolean hasEnded() {
        return ended;
    }
}
