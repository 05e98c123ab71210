// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.ui.internal.draft;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.UnaryOperator;
import org.eclipse.core.runtime.ILog;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.Edit;
import org.terrazzo.annotation.session.AnnotationSession;
import org.terrazzo.annotation.session.SessionChange;
import org.terrazzo.annotation.session.SessionListener;
import org.terrazzo.annotation.ui.CanvasLayer;
import org.terrazzo.annotation.ui.EditedImage;
import org.terrazzo.model.Box;
import org.terrazzo.model.LabelRaster;
import org.terrazzo.prediction.draft.Acceptance;
import org.terrazzo.prediction.draft.Draft;
import org.terrazzo.prediction.draft.DraftService;
import org.terrazzo.prediction.preview.PixelPreviews;
import org.terrazzo.storage.TerrazzoException;

/**
 * The draft that lies over one open image: which of the stored ones it is, and what is taken over from it. For any
 * thread; files are read, and edits worked out, on a thread of its own.
 */
public final class ShownDraft implements CanvasLayer.Sheet {

    /** Takes something of a draft over; empty if there is nothing to take. */
    @FunctionalInterface
    public interface Taking {

        /** @param labels of the draft, with the thresholds that are shown */
        Optional<Edit> of(Acceptance acceptance, AnnotationDocument document, LabelRaster labels);
    }

    private static final String ACCEPTED = "Accepted.";

    static final String NOTHING = "The annotation says the same already.";

    private final EditedImage image;
    private final CanvasLayer.Host host;
    private final DraftService service;
    private final PixelPreviews previews;
    private final Looks.OfProject looks;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final ExecutorService work = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("terrazzo-draft").daemon().factory());
    private final Runnable unlook;
    private final AnnotationSession.Subscription session;
    private volatile List<Draft> drafts = List.of();
    private volatile DraftPixels pixels;
    private volatile LivePreview live;
    private volatile String message = "";
    private volatile Runnable closed = () -> {};

    ShownDraft(
            EditedImage image,
            CanvasLayer.Host host,
            DraftService service,
            PixelPreviews previews,
            Looks.OfProject looks) {
        this.image = image;
        this.host = host;
        this.service = service;
        this.previews = previews;
        this.looks = looks;
        unlook = looks.listen(this::lookedAt);
        session = image.session().listen(new Changes());
        reload();
    }

    void onClose(Runnable task) {
        closed = task;
    }

    public EditedImage image() {
        return image;
    }

    public Look look() {
        return looks.look();
    }

    /** Looks at it, and at all other drafts of the project, otherwise. */
    public void look(UnaryOperator<Look> change) {
        looks.change(change);
    }

    private void lookedAt(Look before, Look now) {
        if (now.drawsOtherwiseThan(before)) {
            redraw();
        } else {
            host.restyled();
        }
        tell();
    }

    private void redraw() {
        host.changed(image.document().bounds());
    }

    /** Those that are there, newest first. */
    public List<Draft> drafts() {
        return drafts;
    }

    public Optional<Draft> draft() {
        DraftPixels now = pixels;
        return Optional.ofNullable(now).map(DraftPixels::draft);
    }

    /** What became of the last thing that was asked for; may be empty. */
    public String message() {
        return message;
    }

    public void choose(Draft draft) {
        show(draft);
        message = "";
        tell();
    }

    private void show(Draft draft) {
        pixels = draft == null ? null : new DraftPixels(draft);
        redraw();
    }

    /** Looks again which drafts there are; the newest is shown if it is another one. */
    public void reload() {
        onWork(() -> {
            drafts = service.drafts(image.project(), image.image());
            if (live == null) {
                show(drafts.isEmpty() ? null : drafts.getFirst());
            }
        });
    }

    /** Shows what is learned from this image's own strokes in place of a stored draft, or ends that. */
    public void preview(boolean on) {
        LivePreview before = live;
        if (on && before == null) {
            live = new LivePreview(previews, image, this::showLive, this::say);
        } else if (!on && before != null) {
            live = null;
            before.close();
            say("");
            reload();
        }
        tell();
    }

    public boolean isPreviewing() {
        return live != null;
    }

    private void showLive(Draft draft) {
        if (live != null) {
            show(draft);
            tell();
        }
    }

    private void say(String text) {
        message = text;
        tell();
    }

    /** Takes something over, as one step to be undone. */
    public void accept(String label, Taking taking) {
        onWork(() -> {
            boolean done = false;
            while (!done) {
                done = isAccepted(label, taking);
            }
        });
    }

    /** @return false if somebody has changed the document meanwhile */
    private boolean isAccepted(String label, Taking taking) throws IOException, TerrazzoException {
        AnnotationDocument before = image.document();
        Optional<Edit> edit = edit(before, taking);
        if (edit.isEmpty()) {
            message = pixels == null ? "" : NOTHING;
            return true;
        }
        if (image.document() != before) {
            return false;
        }
        image.session().apply(label, edit.get());
        message = ACCEPTED;
        return true;
    }

    /** What taking something over would change; not for the display's thread. */
    public Optional<Edit> edit(AnnotationDocument document, Taking taking) throws IOException, TerrazzoException {
        DraftPixels now = pixels;
        if (now == null) {
            return Optional.empty();
        }
        Acceptance acceptance =
                new Acceptance(now.draft().run(), image.project().unlabelled(), image.lockedClasses());
        return taking.of(acceptance, document, labels(now));
    }

    /** The whole image as it is shown; not for the display's thread. */
    public Optional<LabelRaster> labels() throws IOException, TerrazzoException {
        DraftPixels now = pixels;
        return now == null ? Optional.empty() : Optional.of(labels(now));
    }

    private LabelRaster labels(DraftPixels now) throws IOException, TerrazzoException {
        return now.labels(now.draft().box(), 1, look().thresholds());
    }

    /** Takes the draft away, as one step to be undone; another one, if there is one, is shown in its place. */
    public void reject() {
        if (isPreviewing()) {
            preview(false);
            return;
        }
        draft().ifPresent(rejected -> onWork(() -> {
            reject(rejected);
            host.done("Reject Draft", new Rejection(rejected));
        }));
    }

    private void reject(Draft rejected) throws IOException {
        service.reject(image.project(), rejected);
        drafts = service.drafts(image.project(), image.image());
        show(drafts.isEmpty() ? null : drafts.getFirst());
        message = "";
    }

    private void restore(Draft rejected) throws IOException {
        boolean restored = service.restore(image.project(), rejected);
        drafts = service.drafts(image.project(), image.image());
        drafts.stream()
                .filter(draft -> draft.run().equals(rejected.run()))
                .findFirst()
                .ifPresent(this::show);
        message = restored ? "" : rejected.run() + " has predicted the image again meanwhile.";
    }

    /** The files go and come on this draft's own thread. */
    private final class Rejection implements CanvasLayer.Reversal {

        private final Draft rejected;

        Rejection(Draft rejected) {
            this.rejected = rejected;
        }

        @Override
        public void undo() {
            onWork(() -> restore(rejected));
        }

        @Override
        public void redo() {
            onWork(() -> reject(rejected));
        }
    }

    /** Something that may read files and fail. */
    @FunctionalInterface
    private interface Work {
        void run() throws IOException, TerrazzoException;
    }

    private void onWork(Work task) {
        try {
            work.execute(() -> {
                attempt(task);
                tell();
            });
        } catch (RejectedExecutionException e) {
            ILog.of(ShownDraft.class).info("A draft was closed before all was done.", e);
        }
    }

    private void attempt(Work task) {
        try {
            task.run();
        } catch (IOException | TerrazzoException | RuntimeException e) {
            ILog.of(ShownDraft.class).warn("A draft could not be used.", e);
            message = String.valueOf(e.getMessage());
        }
    }

    @Override
    public int opacity() {
        return pixels == null || !look().seen() ? 0 : look().opacity();
    }

    @Override
    public CanvasLayer.Picture draw(Box part, int step) throws IOException, TerrazzoException {
        DraftPixels now = pixels;
        return now == null
                ? new CanvasLayer.Picture(LabelRaster.filled(1, 1, 0), value -> 0)
                : new DraftPicture(now, look(), image.project(), image.document()).draw(part, step);
    }

    /** Hears, on any thread, of everything that is to be seen of it. @return to be run to hear nothing any more */
    public Runnable listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    @Override
    public void close() {
        preview(false);
        unlook.run();
        session.close();
        work.shutdown();
        closed.run();
    }

    /** What is drawn changes what is left of the draft to be seen. */
    private final class Changes implements SessionListener {

        @Override
        public void changed(SessionChange change) {
            if (pixels != null && look().kind() != Look.Kind.UNCERTAINTY) {
                host.changed(change.touched());
            }
        }
    }
}
