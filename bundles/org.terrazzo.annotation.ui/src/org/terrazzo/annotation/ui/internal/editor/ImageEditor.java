// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.EditorPart;
import org.terrazzo.annotation.ui.EditedImage;
import org.terrazzo.annotation.ui.internal.drawing.ImageEditing;

/** Annotates one image of a project. */
public final class ImageEditor extends EditorPart {

    public static final String ID = "org.terrazzo.annotation.ui.editor";

    /** Its key bindings are in force while an image editor is active. */
    private static final String CONTEXT = "org.terrazzo.annotation.ui.context";

    private Composite area;
    private Desk desk;
    private boolean closed;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        if (!(input instanceof IFileEditorInput)) {
            throw new PartInitException("Only images that lie in a project of the workspace can be annotated.");
        }
        setSite(site);
        setInput(input);
        setPartName(input.getName());
    }

    @Override
    public void createPartControl(Composite parent) {
        area = new Composite(parent, SWT.NONE);
        area.setLayout(new FillLayout());
        say("Opening " + getEditorInput().getName() + " \u2026");
        getSite().getService(IContextService.class).activateContext(CONTEXT);
        EditorOpening opening = context().get(EditorOpening.class);
        IFile file = file();
        CompletableFuture.supplyAsync(() -> open(opening, file))
                .whenCompleteAsync(this::opened, area.getDisplay()::asyncExec);
    }

    private static EditorOpening.Opened open(EditorOpening opening, IFile file) {
        try {
            return opening.open(file);
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }

    private void opened(EditorOpening.Opened opened, Throwable failure) {
        if (failure != null) {
            failed(failure instanceof CompletionException wrapped ? wrapped.getCause() : failure);
        } else if (closed) {
            close(opened.editing());
            opened.reader().close();
        } else {
            show(opened);
        }
    }

    private void failed(Throwable failure) {
        ILog.of(ImageEditor.class).warn("An image could not be opened.", failure);
        if (!closed) {
            clear();
            say(failure.getMessage() == null ? failure.toString() : failure.getMessage());
        }
    }

    private void show(EditorOpening.Opened opened) {
        clear();
        desk = new Desk(area, opened, this, context());
        area.layout();
        if (getSite().getPage().getActivePart() == this) {
            setFocus();
        }
        desk.publish();
        firePropertyChange(PROP_DIRTY);
        if (!opened.notices().isEmpty()) {
            MessageDialog.openWarning(area.getShell(), "A file was set aside", String.join("\n\n", opened.notices()));
        }
    }

    private void clear() {
        for (var child : area.getChildren()) {
            child.dispose();
        }
    }

    private void say(String text) {
        Composite page = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(24, 24).applyTo(page);
        Label label = new Label(page, SWT.WRAP);
        label.setText(text);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
        area.layout();
    }

    private IFile file() {
        return ((IFileEditorInput) getEditorInput()).getFile();
    }

    private IEclipseContext context() {
        return getSite().getService(IEclipseContext.class);
    }

    void dirtyChanged() {
        firePropertyChange(PROP_DIRTY);
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        if (desk != null && (adapter == ImageEditing.class || adapter == EditedImage.class)) {
            return adapter.cast(desk.editing());
        }
        if (desk != null && adapter == Desk.class) {
            return adapter.cast(desk);
        }
        return super.getAdapter(adapter);
    }

    @Override
    public void setFocus() {
        if (desk == null) {
            area.setFocus();
        } else {
            desk.setFocus();
        }
    }

    @Override
    public boolean isDirty() {
        return desk != null && desk.editing().session().dirty();
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        if (desk != null && !desk.save()) {
            monitor.setCanceled(true);
        }
    }

    @Override
    public void doSaveAs() {
        throw new UnsupportedOperationException("An annotation belongs to its image and has no other name.");
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }

    @Override
    public void dispose() {
        closed = true;
        if (desk != null) {
            desk.close();
        }
        super.dispose();
    }

    private static void close(ImageEditing editing) {
        try {
            editing.close();
        } catch (IOException e) {
            ILog.of(ImageEditor.class).error("A document could not be closed.", e);
        }
    }
}
