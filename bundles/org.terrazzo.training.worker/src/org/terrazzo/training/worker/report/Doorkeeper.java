// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.report;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import jdk.net.ExtendedSocketOptions;
import org.terrazzo.training.protocol.Refusal;

/**
 * Lets in this user's processes alone, and at most {@value #PLACES} at a time. The folder in which the socket lies
 * keeps others away already; this holds where a folder's permissions mean nothing, or were changed.
 */
final class Doorkeeper {

    static final int PLACES = 16;

    private final UserPrincipal me;
    private final Semaphore places = new Semaphore(PLACES);

    /** @param socket which this process has made */
    Doorkeeper(Path socket) throws IOException {
        this.me = Files.getOwner(socket);
    }

    /** Empty if it may come in; it then has to be said when it {@linkplain #left has left}. */
    Optional<Refusal> admit(SocketChannel peer) {
        if (!isMine(peer)) {
            return Optional.of(Refusal.STRANGER);
        }
        return places.tryAcquire() ? Optional.empty() : Optional.of(Refusal.CROWD);
    }

    void left() {
        places.release();
    }

    /** Where the system does not say who a peer is, the folder's permissions have to do. */
    private boolean isMine(SocketChannel peer) {
        try {
            return !toldWho(peer)
                    || peer.getOption(ExtendedSocketOptions.SO_PEERCRED).user().equals(me);
        } catch (IOException goneAlready) {
            return false;
        }
    }

    /** A Java runtime that was cut down to what is needed most may lack the module. */
    private static boolean toldWho(SocketChannel peer) {
        return ModuleLayer.boot().findModule("jdk.net").isPresent()
                && peer.supportedOptions().contains(ExtendedSocketOptions.SO_PEERCRED);
    }
}
