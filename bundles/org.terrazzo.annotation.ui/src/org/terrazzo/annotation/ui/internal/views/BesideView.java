// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.views;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import org.eclipse.core.runtime.ILog;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.terrazzo.annotation.session.AnnotationSession;
import org.terrazzo.annotation.session.SessionChange;
import org.terrazzo.annotation.session.SessionListener;
import org.terrazzo.annotation.ui.internal.canvas.ImageCanvas;
import org.terrazzo.annotation.ui.internal.canvas.Navigation;
import org.terrazzo.annotation.ui.internal.canvas.PixelReader;
import org.terrazzo.annotation.ui.internal.canvas.Scratch;
import org.terrazzo.annotation.ui.internal.drawing.ImageEditing;
import org.terrazzo.annotation.ui.internal.editor.Desk;
import org.terrazzo.annotation.ui.internal.editor.SameSight;
import org.terrazzo.dataset.ProjectImage;
import org.terrazzo.imaging.ImageOpener;

/**
 * The image of the active editor once more, with what is annotated and nothing else over it. Both show the same part of
 * the image, whichever of them is moved.
 */
public final class BesideView {

    private static final String NOTHING = "Open an image: what is annotated is shown here, beside it.";

    private final ImageOpener opener;
    private final IWorkbenchWindow window;
    private Composite area;
    private ImageEditing editing;
    private ImageCanvas canvas;
    private SameSight sight;
    private AnnotationSession.Subscription subscription;

    @Inject
    public BesideView(@Service ImageOpener opener, IWorkbenchWindow window) {
        this.opener = opener;
        this.window = window;
    }

    @PostConstruct
    void create(Composite parent) {
        area = new Composite(parent, SWT.NONE);
        area.setLayout(new FillLayout());
        show(editing);
    }

    @Inject
    void show(@Optional ImageEditing other) {
        editing = other;
        if (area != null && !area.isDisposed()) {
            clear();
            Desk desk = other == null ? null : desk(other);
            if (desk == null) {
                new Label(area, SWT.WRAP).setText(NOTHING);
            } else {
                open(desk);
            }
            area.layout();
        }
    }

    private Desk desk(ImageEditing of) {
        IWorkbenchPage page = window.getActivePage();
        IEditorPart editor = page == null ? null : page.getActiveEditor();
        Desk desk = editor == null ? null : editor.getAdapter(Desk.class);
        return desk != null && desk.editing() == of ? desk : null;
    }

    private void open(Desk desk) {
        ProjectImage image = editing.image();
        PixelReader reader =
                new PixelReader(opener, editing.project().file(image), image.page(), image.layout(), Scratch.folder());
        canvas = new ImageCanvas(
                area,
                reader,
                desk.canvas().settings(),
                desk.canvas().overlay(),
                failure -> ILog.of(BesideView.class).error(failure.getMessage(), failure));
        new Navigation(canvas);
        canvas.fit();
        sight = new SameSight(desk.canvas(), canvas);
        subscription = editing.session().listen(new Changes(canvas));
    }

    private void clear() {
        dispose();
        for (var child : area.getChildren()) {
            child.dispose();
        }
        canvas = null;
    }

    @Focus
    void focus() {
        area.setFocus();
    }

    @PreDestroy
    void dispose() {
        if (sight != null) {
            sight.close();
            sight = null;
        }
        if (subscription != null) {
            subscription.close();
            subscription = null;
        }
    }

    /** Draws again what has changed. Hears the session on any thread. */
    private record Changes(ImageCanvas shown) implements SessionListener {

        @Override
        public void changed(SessionChange change) {
            shown.onDisplay(() -> shown.show(shown.overlay().with(change.after()), change.touched()));
        }
    }
}
