// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.tools.internal;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.terrazzo.annotation.Edit;
import org.terrazzo.annotation.spi.GestureHost;
import org.terrazzo.annotation.spi.ToolContext;

/** Ends a gesture with an edit that is worked out on another thread, for the document as it is when it is done. */
final class Finish {

    /**
     * What a gesture came to.
     *
     * @param edit empty if there is nothing to be changed
     * @param select the regions to be selected; null to leave the selection as it is
     * @param status a word to the user; may be empty
     */
    record Outcome(Optional<Edit> edit, Set<String> select, String status) {

        static Outcome of(Optional<Edit> edit) {
            return new Outcome(edit, null, "");
        }

        static Outcome of(Draft draft) {
            return new Outcome(draft.edit(), draft.made(), "");
        }

        static Outcome nothing(String status) {
            return new Outcome(Optional.empty(), null, status);
        }
    }

    /** Works out what a gesture comes to, on another thread. */
    @FunctionalInterface
    interface Work {
        Outcome of(Scene scene, BooleanSupplier cancelled) throws IOException;
    }

    static final String LOCKED = "The active class is locked.";

    private final ToolContext context;
    private final GestureHost host;

    Finish(ToolContext context, GestureHost host) {
        this.context = context;
        this.host = host;
    }

    /** @param work called on another thread, and again if somebody else has changed the document meanwhile */
    void with(String label, Function<Scene, Outcome> work) {
        reading(label, (scene, cancelled) -> work.apply(scene));
    }

    /** As {@link #with}, for work that reads the image: the user is told if that fails. */
    void reading(String label, Work work) {
        Scene scene = Scene.of(context);
        host.compute(cancelled -> outcome(work, scene, cancelled), outcome -> deliver(label, work, scene, outcome));
    }

    private static Outcome outcome(Work work, Scene scene, BooleanSupplier cancelled) {
        try {
            return work.of(scene, cancelled);
        } catch (IOException e) {
            return Outcome.nothing("The image could not be read: " + e.getMessage());
        }
    }

    /** As {@link #with}, for what changes regions where they are: nothing happens if that would cover a locked class. */
    void sparing(String label, Function<Scene, Outcome> work) {
        with(label, scene -> LockedAreas.spared(scene, work.apply(scene)));
    }

    /** As {@link #with}, for what draws in the active class: does nothing if that is locked. */
    void drawing(String label, Function<Scene, Outcome> work) {
        with(label, scene -> isLocked(scene) ? Outcome.nothing(LOCKED) : work.apply(scene));
    }

    static boolean isLocked(Scene scene) {
        return scene.locked().contains(scene.activeClass());
    }

    private void deliver(String label, Work work, Scene scene, Outcome outcome) {
        if (context.document() != scene.document()) {
            reading(label, work);
            return;
        }
        host.status(outcome.status());
        outcome.edit().ifPresent(edit -> host.commit(label, edit));
        if (outcome.select() != null && outcome.edit().isPresent()) {
            host.select(outcome.select());
        }
        host.end();
    }
}
