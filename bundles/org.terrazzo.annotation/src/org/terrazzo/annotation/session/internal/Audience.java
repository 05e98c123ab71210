// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.session.internal;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.terrazzo.annotation.session.AnnotationSession;
import org.terrazzo.annotation.session.SessionListener;

/** Those who listen to a document; a failing one costs the others nothing. */
final class Audience {

    /** One tie: a listener that listens twice hears everything twice, and is let go of one by one. */
    private record Seat(SessionListener listener, Object tie) {}

    private final List<Seat> seats = new CopyOnWriteArrayList<>();

    AnnotationSession.Subscription add(SessionListener listener) {
        Seat seat = new Seat(listener, new Object());
        seats.add(seat);
        return () -> seats.remove(seat);
    }

    void tell(Consumer<SessionListener> word) {
        for (Seat seat : seats) {
            try {
                word.accept(seat.listener());
            } catch (RuntimeException e) {
                System.getLogger(Audience.class.getName())
                        .log(Level.ERROR, "A listener of an annotation document failed", e);
            }
        }
    }
}
