// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.ui.internal.draft;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** How the drafts of each project are looked at, alike in all windows and for all its images. For any thread. */
final class Looks {

    private final Map<Path, OfProject> byFolder = new ConcurrentHashMap<>();

    OfProject of(Path projectFolder) {
        return byFolder.computeIfAbsent(projectFolder, folder -> new OfProject());
    }

    /** Hears that a look has become another one. */
    @FunctionalInterface
    interface Listener {
        void changed(Look before, Look now);
    }

    /** One project's look. */
    static final class OfProject {

        private final List<Listener> listeners = new CopyOnWriteArrayList<>();
        private volatile Look look = Look.USUAL;

        Look look() {
            return look;
        }

        synchronized void change(UnaryOperator<Look> change) {
            Look before = look;
            look = change.apply(before);
            listeners.forEach(listener -> listener.changed(before, look));
        }

        /** @return to be run when nothing is to be heard any more */
        Runnable listen(Listener listener) {
            listeners.add(listener);
            return () -> listeners.remove(listener);
        }
    }
}
