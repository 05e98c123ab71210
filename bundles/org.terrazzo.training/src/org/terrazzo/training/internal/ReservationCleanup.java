// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.io.IOException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.terrazzo.storage.Json;
import org.terrazzo.training.spi.EndedRun;
import org.terrazzo.training.spi.RunCleanup;

/** Gives back a run's place in the queue, and with it the memory that was reserved for it. */
@Component
public class ReservationCleanup implements RunCleanup {

    private final Tickets tickets;

    @Activate
    public ReservationCleanup() {
        this(PrivateFolder::ofUser);
    }

    ReservationCleanup(PrivateFolder.Source folders) {
        this.tickets = new Tickets(folders, new Json());
    }

    @Override
    public String name() {
        return "memory reservation";
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    public void cleanUp(EndedRun run) throws IOException {
        String folder = run.files().folder().toAbsolutePath().toString();
        for (Ticket ticket : tickets.all()) {
            if (ticket.run().equals(folder)) {
                tickets.giveBack(ticket);
            }
        }
    }
}
