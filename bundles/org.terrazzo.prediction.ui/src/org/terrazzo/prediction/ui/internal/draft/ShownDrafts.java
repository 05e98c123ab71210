// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.ui.internal.draft;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.ui.CanvasLayer;
import org.terrazzo.annotation.ui.EditedImage;
import org.terrazzo.prediction.draft.DraftService;
import org.terrazzo.prediction.preview.PixelPreviews;

/** Lays the drafts over the images that are open. For any thread. */
@Component(service = {CanvasLayer.class, ShownDrafts.class})
public final class ShownDrafts implements CanvasLayer {

    private final DraftService service;
    private final PixelPreviews previews;
    private final Looks looks = new Looks();
    private final List<ShownDraft> shown = new CopyOnWriteArrayList<>();
    private final List<Waiting> waiting = new CopyOnWriteArrayList<>();

    /** Something to be done when an image is opened. */
    private record Waiting(Path projectFolder, String image, Consumer<EditedImage> task) {}

    @Activate
    public ShownDrafts(@Reference DraftService service, @Reference PixelPreviews previews) {
        this.service = service;
        this.previews = previews;
    }

    @Override
    public Sheet over(EditedImage image, Host host) {
        ShownDraft draft = new ShownDraft(
                image, host, service, previews, looks.of(image.project().folder()));
        shown.add(draft);
        draft.onClose(() -> shown.remove(draft));
        waiting.stream()
                .filter(each -> isOf(image, each.projectFolder, each.image))
                .filter(waiting::remove)
                .forEach(each -> each.task.accept(image));
        return draft;
    }

    /** The one over an open image; empty once its editor is closed. */
    public Optional<ShownDraft> of(EditedImage image) {
        return shown.stream().filter(draft -> draft.image() == image).findFirst();
    }

    /** The one over the image whose document is in this very state. */
    public Optional<ShownDraft> of(AnnotationDocument document) {
        return shown.stream()
                .filter(draft -> draft.image().document() == document)
                .findFirst();
    }

    /** There are other drafts of a project's image now. */
    public void changed(Path projectFolder, String image) {
        shown.stream()
                .filter(draft -> isOf(draft.image(), projectFolder, image))
                .forEach(ShownDraft::reload);
    }

    private static boolean isOf(EditedImage edited, Path projectFolder, String image) {
        return edited.project().folder().equals(projectFolder)
                && edited.image().path().equals(image);
    }

    /** Does something once with an image whose editor is about to open; called on the display's thread. */
    public void whenOpen(Path projectFolder, String image, Consumer<EditedImage> task) {
        waiting.add(new Waiting(projectFolder, image, task));
    }
}
