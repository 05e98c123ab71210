// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.drawing;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.core.resources.IFile;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.Edit;
import org.terrazzo.annotation.session.AnnotationSession;
import org.terrazzo.annotation.spi.PointerEvent;
import org.terrazzo.annotation.ui.EditedImage;
import org.terrazzo.dataset.Project;
import org.terrazzo.dataset.ProjectImage;
import org.terrazzo.model.Box;
import org.terrazzo.model.LabelClasses;
import org.terrazzo.model.Region;

/**
 * One image that is being annotated: its document, what is selected in it, and how its classes are shown. Views find the
 * one of the active editor in the window's context. For any thread.
 */
public final class ImageEditing implements EditedImage, AutoCloseable {

    private final IFile file;
    private final Project project;
    private final ProjectImage image;
    private final AnnotationSession session;
    private final ClassStates.OfProject classStates;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<Box>> revealers = new CopyOnWriteArrayList<>();
    private final Map<String, PointerEvent> lastEnds = new ConcurrentHashMap<>();
    private volatile Set<String> selection = Set.of();

    public ImageEditing(
            IFile file,
            Project project,
            ProjectImage image,
            AnnotationSession session,
            ClassStates.OfProject classStates) {
        this.file = file;
        this.project = project;
        this.image = image;
        this.session = session;
        this.classStates = classStates;
    }

    @Override
    public IFile file() {
        return file;
    }

    @Override
    public Project project() {
        return project;
    }

    @Override
    public ProjectImage image() {
        return image;
    }

    @Override
    public AnnotationSession session() {
        return session;
    }

    @Override
    public AnnotationDocument document() {
        return session.document();
    }

    public LabelClasses classes() {
        return project.classes();
    }

    public ClassStates.OfProject classStates() {
        return classStates;
    }

    @Override
    public int activeClass() {
        return classStates.active();
    }

    @Override
    public Set<Integer> lockedClasses() {
        return classStates.locked();
    }

    /** Who draws here. */
    public String author() {
        return System.getProperty("user.name", "somebody");
    }

    /** Where a tool's last gesture that changed the document ended. */
    Optional<PointerEvent> lastEnd(String tool) {
        return Optional.ofNullable(lastEnds.get(tool));
    }

    void endedAt(String tool, PointerEvent event) {
        lastEnds.put(tool, event);
    }

    /** The ids of the selected regions; those that are gone are not among them. */
    public Set<String> selection() {
        Set<String> chosen = selection;
        return chosen.isEmpty()
                ? chosen
                : document().regions().stream()
                        .map(Region::id)
                        .filter(chosen::contains)
                        .collect(Collectors.toUnmodifiableSet());
    }

    public void select(Set<String> ids) {
        selection = Set.copyOf(ids);
        listeners.forEach(Runnable::run);
    }

    /** One step to be undone; an edit without content leaves none. */
    public Optional<AnnotationSession.Step> apply(String label, Edit edit) throws IOException {
        return session.apply(label, edit);
    }

    /** Hears of another selection. @return to be run when nothing is to be heard any more */
    public Runnable onSelection(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void reveal(Box box) {
        revealers.forEach(revealer -> revealer.accept(box));
    }

    /** @return to be run when nothing is to be heard any more */
    public Runnable onReveal(Consumer<Box> revealer) {
        revealers.add(revealer);
        return () -> revealers.remove(revealer);
    }

    @Override
    public void close() throws IOException {
        session.close();
    }
}
