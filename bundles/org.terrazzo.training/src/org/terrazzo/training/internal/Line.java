// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Keeps up the connection to a child: tries again, more and more seldom, as long as it is asked to. For one thread. */
final class Line implements AutoCloseable {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Path socket;
    private final Link.Receiver receiver;
    private final String name;
    private Link link;
    private long nextTry = System.nanoTime();
    private Duration pause = FIRST_PAUSE;

    Line(Path socket, Link.Receiver receiver, String name) {
        this.socket = socket;
        this.receiver = receiver;
        this.name = name;
    }

    /** The connection, if there is one now or one can be made at once. */
    Optional<Link> link() {
        if (link != null && !link.open()) {
            link.close();
            link = null;
        }
        if (link == null && System.nanoTime() - nextTry >= 0) {
            connect();
        }
        return Optional.ofNullable(link);
    }

    private void connect() {
        try {
            link = Link.connect(socket, receiver, name);
            pause = FIRST_PAUSE;
        } catch (IOException nobodyListens) {
            nextTry = System.nanoTime() + pause.toNanos();
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    @Override
    public void close() {
        if (link != null) {
            link.close();
            link = null;
        }
    }
}
