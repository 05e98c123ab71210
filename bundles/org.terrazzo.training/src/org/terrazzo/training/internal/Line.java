// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.terrazzo.training.protocol.Refusal;

/** Keeps up the connection to a child: tries again, more and more seldom, as long as it is asked to. For one thread. */
final class Line implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Line.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Path socket;
    private final Link.Receiver receiver;
    private final String name;
    private final Set<Refusal> refusals = ConcurrentHashMap.newKeySet();
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
            pauseBeforeNextTry();
        }
        if (link == null && System.nanoTime() - nextTry >= 0) {
            connect();
        }
        return Optional.ofNullable(link);
    }

    private void connect() {
        try {
            link = Link.connect(socket, receiver, name, this::refused);
            pause = refusals.isEmpty() ? FIRST_PAUSE : pause;
        } catch (IOException nobodyListens) {
            pauseBeforeNextTry();
        }
    }

    private void pauseBeforeNextTry() {
        nextTry = System.nanoTime() + pause.toNanos();
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
    }

    /** A child gone mad is heard more and more seldom; what it has to say is in its run's folder. */
    private void refused(Refusal refusal) {
        if (refusals.add(refusal)) {
            LOG.warn("The child of {} does not keep to the protocol: {}", name, refusal.text());
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
