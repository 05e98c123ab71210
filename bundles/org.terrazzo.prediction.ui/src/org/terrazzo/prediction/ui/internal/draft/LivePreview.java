// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.ui.internal.draft;

import java.util.List;
import java.util.function.Consumer;
import org.terrazzo.annotation.session.AnnotationSession;
import org.terrazzo.annotation.session.SessionChange;
import org.terrazzo.annotation.session.SessionListener;
import org.terrazzo.annotation.ui.EditedImage;
import org.terrazzo.dataset.ui.WindowWords;
import org.terrazzo.model.Origin;
import org.terrazzo.model.Region;
import org.terrazzo.prediction.draft.Draft;
import org.terrazzo.prediction.preview.PixelPreview;
import org.terrazzo.prediction.preview.PixelPreviews;
import org.terrazzo.prediction.preview.PreviewFailure;
import org.terrazzo.prediction.preview.PreviewListener;
import org.terrazzo.prediction.preview.PreviewResult;

/** Learns from what a person draws on an image, after each change anew. For any thread. */
final class LivePreview implements PreviewListener, SessionListener, AutoCloseable {

    private final EditedImage image;
    private final Consumer<Draft> shown;
    private final Consumer<String> said;
    private final PixelPreview preview;
    private final AnnotationSession.Subscription session;

    /** @param said hears why there is nothing to show; empty once there is */
    LivePreview(PixelPreviews previews, EditedImage image, Consumer<Draft> shown, Consumer<String> said) {
        this.image = image;
        this.shown = shown;
        this.said = said;
        preview = previews.open(image.project(), image.image(), this);
        session = image.session().listen(this);
        update();
    }

    private void update() {
        List<Region> drawn = image.document().regions().stream()
                .filter(region -> !(region.origin() instanceof Origin.Model))
                .toList();
        preview.update(drawn, image.document().bounds());
    }

    @Override
    public void changed(SessionChange change) {
        update();
    }

    @Override
    public void shown(PreviewResult result) {
        said.accept("");
        shown.accept(result.asDraft(image.image(), image.project().classes()));
    }

    @Override
    public void waiting(String reason) {
        said.accept(reason);
    }

    @Override
    public void failed(PreviewFailure failure) {
        said.accept(WindowWords.of((failure.message() + " " + failure.advice()).strip()));
    }

    @Override
    public void close() {
        session.close();
        preview.close();
    }
}
