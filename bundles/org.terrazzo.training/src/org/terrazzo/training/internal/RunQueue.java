// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.terrazzo.storage.Json;

/**
 * Lets the runs of this user share the machine. Trainings have a device to themselves, one after the other in the order
 * in which they were asked for, whichever programs asked and however often these were restarted. Other jobs wait only
 * while there is not enough memory beside what runs.
 */
final class RunQueue {

    private static final Logger LOG = LoggerFactory.getLogger(RunQueue.class);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(250);

    private final Machine machine;
    private final PrivateFolder.Source folders;
    private final Tickets tickets;
    private final int runsPerDevice;

    /** @param runsPerDevice how many trainings may use a device at once, 1 or more */
    RunQueue(Machine machine, PrivateFolder.Source folders, int runsPerDevice) {
        this.machine = machine;
        this.folders = folders;
        this.tickets = new Tickets(folders, new Json());
        this.runsPerDevice = runsPerDevice;
    }

    /**
     * Takes a place at the end of the queue, or the one that the run had before. What is written in the run's folder
     * lets another process take the place over.
     *
     * @param runs whether the run's child is there already
     */
    Turn join(RunFolder run, Allotment allotment, boolean runs) {
        try {
            Ticket ticket = tickets.take(run, allotment, runs);
            run.write(ticket.allotment());
            return new Place(ticket);
        } catch (IOException e) {
            LOG.warn(
                    "The queue cannot be used, so {} does not wait: {}",
                    run.files().id(),
                    e.toString());
            return Turn.atOnce();
        }
    }

    /** Lets the ticket run if it may now. Only one process decides at a time; the others ask again. */
    private synchronized Optional<Ticket> admit(Ticket mine) throws IOException {
        try (FolderLock lock = FolderLock.tryAcquire(folders.get().queueLock()).orElse(null)) {
            if (lock == null || !mayRun(mine, tickets.all())) {
                return Optional.empty();
            }
            Ticket admitted = mine.admit();
            tickets.write(admitted);
            return Optional.of(admitted);
        }
    }

    private boolean mayRun(Ticket mine, List<Ticket> all) {
        List<Ticket> running = all.stream()
                .filter(other -> other.number() != mine.number() && other.runs())
                .toList();
        return (!mine.allotment().alone() || isNext(mine, all, running)) && fits(mine, running);
    }

    private boolean isNext(Ticket mine, List<Ticket> all, List<Ticket> running) {
        long before = all.stream()
                .filter(other -> other.number() < mine.number() && !other.admitted() && other.isHeld())
                .filter(other -> sharesDevice(mine, other))
                .count();
        long busy = running.stream().filter(other -> sharesDevice(mine, other)).count();
        return before + busy < runsPerDevice;
    }

    private static boolean sharesDevice(Ticket mine, Ticket other) {
        return other.allotment().alone()
                && other.allotment().device().equals(mine.allotment().device());
    }

    /** Whoever is alone starts in any case: waiting would give it no more. */
    private boolean fits(Ticket mine, List<Ticket> running) {
        long promised =
                running.stream().mapToLong(other -> other.outstanding(machine)).sum();
        return running.isEmpty() || mine.allotment().memoryExpected() <= machine.freeMemory() - promised;
    }

    private final class Place implements Turn {

        private Ticket ticket;
        private long nextTry = System.nanoTime();

        Place(Ticket ticket) {
            this.ticket = ticket;
        }

        @Override
        public boolean came() {
            if (!ticket.admitted() && System.nanoTime() - nextTry >= 0) {
                nextTry = System.nanoTime() + BETWEEN_TRIES.toNanos();
                ask();
            }
            return ticket.admitted();
        }

        private void ask() {
            try {
                ticket = admit(ticket).orElse(ticket);
            } catch (IOException e) {
                LOG.warn("The queue cannot be used, so {} does not wait: {}", ticket.run(), e.toString());
                ticket = ticket.admit();
            }
        }

        @Override
        public void close() {
            try {
                tickets.giveBack(ticket);
            } catch (IOException e) {
                LOG.warn("The place of {} in the queue could not be given back", ticket.run(), e);
            }
        }
    }
}
