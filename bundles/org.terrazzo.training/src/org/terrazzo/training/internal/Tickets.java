// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.Json;

/**
 * The tickets of all of a user's runs, a small file each in the user's private folder. Each file has one writer at a
 * time: whoever supervises the run.
 */
record Tickets(PrivateFolder.Source folders, Json json) {

    private static final Logger LOG = LoggerFactory.getLogger(Tickets.class);
    private static final String ENDING = ".json";

    Path folder() throws IOException {
        return Files.createDirectories(folders.get().queue());
    }

    /**
     * Takes a number: the one that the allotment has from an earlier life, or the next. Numbers go up over restarts too,
     * for they are not below the time in milliseconds.
     */
    Ticket take(RunFolder run, Allotment allotment, boolean admitted) throws IOException {
        long number = allotment.number() > 0 ? allotment.number() : next();
        Ticket ticket = Ticket.ofThisProcess(run, allotment.withNumber(number), admitted);
        while (allotment.number() == 0 && !claim(number)) {
            number++;
            ticket = Ticket.ofThisProcess(run, allotment.withNumber(number), admitted);
        }
        write(ticket);
        return ticket;
    }

    private long next() throws IOException {
        long highest = all().stream().mapToLong(Ticket::number).max().orElse(0);
        return Math.max(highest + 1, System.currentTimeMillis());
    }

    private boolean claim(long number) throws IOException {
        try {
            Files.createFile(file(number));
            return true;
        } catch (FileAlreadyExistsException taken) {
            return false;
        }
    }

    private Path file(long number) throws IOException {
        return folder().resolve("%019d".formatted(number) + ENDING);
    }

    void write(Ticket ticket) throws IOException {
        json.write(file(ticket.number()), ticket);
    }

    void giveBack(Ticket ticket) throws IOException {
        Files.deleteIfExists(file(ticket.number()));
    }

    /** Of all runs that are not over, in their order. Worthless tickets are thrown away. */
    List<Ticket> all() throws IOException {
        List<Ticket> tickets = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder(), "[0-9]*" + ENDING)) {
            for (Path file : files) {
                read(file, tickets);
            }
        }
        tickets.sort(Comparator.comparingLong(Ticket::number));
        return tickets;
    }

    private void read(Path file, List<Ticket> into) throws IOException {
        if (Files.notExists(file) || Files.size(file) == 0) {
            return; // given back in this moment, or about to be written
        }
        try {
            Ticket ticket = json.read(file, Ticket.class);
            if (ticket.isVoid()) {
                Files.deleteIfExists(file);
            } else {
                into.add(ticket);
            }
        } catch (BadInputException e) {
            LOG.warn("A place in the queue cannot be understood and is passed over: {}", e.getMessage());
        }
    }
}
