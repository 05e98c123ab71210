// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.drawing;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.Edit;
import org.terrazzo.annotation.tools.RegionCommands;
import org.terrazzo.model.Region;
import org.terrazzo.storage.TerrazzoException;

/** Changes of regions that need no drawing, worked out beside the display's thread, one after the other. */
public final class RegionWork implements AutoCloseable {

    /** A change of regions; empty if it would change nothing. */
    @FunctionalInterface
    public interface Change {

        /** Called on the work's thread, and again if somebody else has changed the document meanwhile. */
        Optional<Edit> of(RegionCommands commands, AnnotationDocument document, Set<String> selected)
                throws IOException, TerrazzoException;
    }

    /** Who hears what became of it, on the work's thread. */
    public interface Listener {

        /** A short word to the user. */
        void said(String text);

        /** Nothing was changed, and this is why. */
        void failed(String label, Exception cause);
    }

    static final String NOTHING = "There is nothing to change.";
    static final String LOCKED = "That would cover a locked class.";

    private final ImageEditing editing;
    private final Listener listener;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(RegionWork::daemon);

    public RegionWork(ImageEditing editing, Listener listener) {
        this.editing = editing;
        this.listener = listener;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "terrazzo-regions");
        thread.setDaemon(true);
        return thread;
    }

    /** Changes the selected regions; what comes of them is selected afterwards. */
    public void change(String label, Change change) {
        thread.execute(() -> run(label, change, (before, after) -> with(editing.selection(), before, after)));
    }

    /** Brings regions in; they are selected afterwards. */
    public void add(String label, Change change) {
        thread.execute(() -> run(label, change, (before, after) -> with(Set.of(), before, after)));
    }

    /** What is to be selected after a change. */
    private interface Selecting {
        Set<String> of(AnnotationDocument before, AnnotationDocument after);
    }

    private void run(String label, Change change, Selecting selecting) {
        try {
            boolean done = false;
            while (!done) {
                done = isDone(label, change, selecting);
            }
        } catch (IOException | TerrazzoException | RuntimeException e) {
            listener.failed(label, e);
        }
    }

    /** @return false if somebody else has changed the document meanwhile */
    private boolean isDone(String label, Change change, Selecting selecting) throws IOException, TerrazzoException {
        AnnotationDocument before = editing.document();
        RegionCommands commands =
                new RegionCommands(editing.author(), editing.classStates().locked());
        Optional<Edit> edit = change.of(commands, before, editing.selection());
        if (edit.isEmpty() || commands.coversLocked(before, edit.get())) {
            listener.said(edit.isEmpty() ? NOTHING : LOCKED);
            return true;
        }
        AnnotationDocument after = edit.get().applyTo(before);
        if (editing.document() != before) {
            return false;
        }
        editing.apply(label, edit.get());
        editing.select(selecting.of(before, after));
        return true;
    }

    private static Set<String> with(Set<String> selected, AnnotationDocument before, AnnotationDocument after) {
        Set<String> old = before.regions().stream().map(Region::id).collect(Collectors.toSet());
        Set<String> ids = new HashSet<>(selected);
        after.regions().stream().map(Region::id).filter(id -> !old.contains(id)).forEach(ids::add);
        return ids;
    }

    /** Runs a task when all changes asked for so far are done. */
    public void then(Runnable task) {
        thread.execute(task);
    }

    /** What has been asked for so far is still done, if it does not take all too long. */
    @Override
    public void close() {
        thread.shutdown();
        Patience.awaitEnd(thread);
    }
}
