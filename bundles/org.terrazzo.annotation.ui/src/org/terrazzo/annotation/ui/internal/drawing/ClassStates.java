// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.drawing;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Component;

/** For each project, which class is drawn and which are hidden or locked: alike in all windows. For any thread. */
@Component(service = ClassStates.class)
public final class ClassStates {

    private final Map<Path, OfProject> byFolder = new ConcurrentHashMap<>();

    /** @param first the class that is drawn until another is chosen */
    public OfProject of(Path projectFolder, int first) {
        return byFolder.computeIfAbsent(projectFolder, folder -> new OfProject(first));
    }

    /** The state of one project's classes. */
    public static final class OfProject {

        private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
        private volatile int active;
        private volatile Set<Integer> hidden = Set.of();
        private volatile Set<Integer> locked = Set.of();

        private OfProject(int active) {
            this.active = active;
        }

        public int active() {
            return active;
        }

        public Set<Integer> hidden() {
            return hidden;
        }

        public Set<Integer> locked() {
            return locked;
        }

        public void activate(int classIndex) {
            active = classIndex;
            tell();
        }

        public synchronized void hide(int classIndex, boolean hide) {
            hidden = changed(hidden, classIndex, hide);
            tell();
        }

        public synchronized void lock(int classIndex, boolean lock) {
            locked = changed(locked, classIndex, lock);
            tell();
        }

        private static Set<Integer> changed(Set<Integer> set, int classIndex, boolean in) {
            Set<Integer> next = new HashSet<>(set);
            if (in) {
                next.add(classIndex);
            } else {
                next.remove(classIndex);
            }
            return Set.copyOf(next);
        }

        /** @return to be run when nothing is to be heard any more */
        public Runnable listen(Runnable listener) {
            listeners.add(listener);
            return () -> listeners.remove(listener);
        }

        private void tell() {
            listeners.forEach(Runnable::run);
        }
    }
}
