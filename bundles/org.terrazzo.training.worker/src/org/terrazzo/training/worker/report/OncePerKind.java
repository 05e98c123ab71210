// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.report;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.logging.Logger;
import org.terrazzo.training.protocol.Refusal;

/** Passes each kind of refusal on once: a record of an attack must not be an attack itself. */
final class OncePerKind implements Consumer<Refusal> {

    private static final Logger LOG = Logger.getLogger(OncePerKind.class.getName());

    private final Set<Refusal> told = ConcurrentHashMap.newKeySet();
    private final Consumer<Refusal> listener;

    OncePerKind(Consumer<Refusal> listener) {
        this.listener = listener;
    }

    @Override
    public void accept(Refusal refusal) {
        if (told.add(refusal)) {
            LOG.warning(refusal.text());
            listener.accept(refusal);
        }
    }
}
