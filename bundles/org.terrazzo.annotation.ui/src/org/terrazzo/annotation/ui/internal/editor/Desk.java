// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.ILog;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.operations.UndoRedoActionGroup;
import org.terrazzo.annotation.session.AnnotationSession;
import org.terrazzo.annotation.session.Conflict;
import org.terrazzo.annotation.session.SessionChange;
import org.terrazzo.annotation.session.SessionListener;
import org.terrazzo.annotation.ui.internal.canvas.DisplaySettings;
import org.terrazzo.annotation.ui.internal.canvas.ImageCanvas;
import org.terrazzo.annotation.ui.internal.canvas.Navigation;
import org.terrazzo.annotation.ui.internal.canvas.Overlay;
import org.terrazzo.annotation.ui.internal.canvas.PreviewLayer;
import org.terrazzo.annotation.ui.internal.drawing.ImageEditing;
import org.terrazzo.annotation.ui.internal.drawing.ToolBox;
import org.terrazzo.annotation.ui.internal.drawing.ToolRunner;
import org.terrazzo.dataset.ProjectImage;
import org.terrazzo.dataset.ui.OpenProjects;
import org.terrazzo.model.Box;
import org.terrazzo.storage.TerrazzoException;

/** What lies before the user in one editor: the image on its canvas, the document, the tool in hand, the history. */
public final class Desk implements AutoCloseable {

    private static final int USUAL_OPACITY = 110;

    private final ImageEditor editor;
    private final IEclipseContext context;
    private final ImageEditing editing;
    private final ImageCanvas canvas;
    private final Crosshair crosshair;
    private final ToolBox tools;
    private final ToolRunner runner;
    private final DocumentHistory history;
    private final UndoRedoActionGroup undo;
    private final Saving saving;
    private final List<AutoCloseable> ties = new ArrayList<>();

    Desk(Composite parent, EditorOpening.Opened opened, ImageEditor editor, IEclipseContext context) {
        this.editor = editor;
        this.context = context;
        editing = opened.editing();
        DisplaySettings settings = new DisplaySettings(editing.image().range(), 1);
        StatusText line = new StatusText(editor.getEditorSite().getActionBars().getStatusLineManager());
        Composite page = page(parent);
        canvas =
                new ImageCanvas(page, opened.reader(), settings, overlay(), new ReadFailure(parent.getDisplay(), line));
        crosshair = new Crosshair(canvas);
        Navigation navigation = new Navigation(canvas);
        PreviewLayer preview = new PreviewLayer(canvas);
        tools = context.get(ToolBox.class);
        runner = new ToolRunner(
                tools,
                editing,
                new ShownPixels(opened.reader(), canvas::settings),
                () -> 1 / canvas.viewport().scale(),
                new EditorToolView(parent.getDisplay(), parent.getShell(), preview, line));
        new ToolInput(canvas, navigation, runner, tools);
        canvas.add(new SelectionLayer(editing));
        canvas.add(preview);
        canvas.add(crosshair);
        history = new DocumentHistory(
                editor.getSite()
                        .getWorkbenchWindow()
                        .getWorkbench()
                        .getOperationSupport()
                        .getOperationHistory(),
                editing.session(),
                editing.image().path(),
                parent.getDisplay());
        saving = new Saving(parent.getShell(), editing, context.get(OpenProjects.class));
        undo = new UndoRedoActionGroup(editor.getSite(), history.context(), true);
        IActionBars bars = editor.getEditorSite().getActionBars();
        undo.fillActionBars(bars);
        bars.setGlobalActionHandler(ActionFactory.DELETE.getId(), new RegionsAction(editor.getSite(), "delete"));
        bars.setGlobalActionHandler(ActionFactory.SELECT_ALL.getId(), new RegionsAction(editor.getSite(), "selectAll"));
        bars.updateActionBars();
        follow();
        new PointerReport(canvas, opened.reader(), editing, line);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas.control());
        canvas.fit();
    }

    /** The tools on the left, the image beside them. */
    private Composite page(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(0, 0).applyTo(page);
        ToolStrip strip = new ToolStrip(page, context.get(ToolBox.class));
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.BEGINNING).applyTo(strip.control());
        return page;
    }

    private void follow() {
        AnnotationSession.Subscription session = editing.session().listen(new Changes());
        ties.add(session);
        ties.add(editing.classStates().listen(() -> onDisplay(this::showClasses))::run);
        ties.add(editing.onSelection(() -> onDisplay(canvas.control()::redraw))::run);
        ties.add(editing.onReveal(
                box -> onDisplay(() -> canvas.show(canvas.viewport().showing(box))))::run);
        ties.add(context.get(OpenProjects.class).listen(resource -> onDisplay(this::showClasses))::run);
        ties.add(new ToolCursors(canvas.control(), tools));
        canvas.control().addListener(SWT.FocusIn, event -> CompletableFuture.runAsync(this::checkFile));
    }

    private Overlay overlay() {
        return new Overlay(
                editing.document(),
                editing.classes(),
                USUAL_OPACITY,
                false,
                editing.classStates().hidden(),
                Set.of());
    }

    private void showClasses() {
        Overlay now = canvas.overlay();
        Overlay next = now.with(editing.classes()).hiding(editing.classStates().hidden());
        if (!next.equals(now)) {
            canvas.show(
                    next,
                    new Box(0, 0, editing.document().width(), editing.document().height()));
        }
    }

    public ImageEditing editing() {
        return editing;
    }

    public ImageCanvas canvas() {
        return canvas;
    }

    public ToolRunner runner() {
        return runner;
    }

    public ToolBox tools() {
        return tools;
    }

    public Crosshair crosshair() {
        return crosshair;
    }

    /** The file of another image of the same project. */
    public IFile file(ProjectImage image) {
        return context.get(OpenProjects.class).file(editing.file().getProject(), image);
    }

    /** Lets the window's views find what is being annotated, if this editor is the active one. */
    void publish() {
        if (editor.getSite().getPage().getActiveEditor() == editor) {
            ActiveEditing.publish(editor.getSite().getWorkbenchWindow(), editing);
        }
    }

    void setFocus() {
        canvas.control().setFocus();
        publish();
    }

    /** The user comes back, from another view or another program: somebody may have changed the document meanwhile. */
    private void checkFile() {
        try {
            editing.session().checkFile();
        } catch (IOException | TerrazzoException e) {
            ILog.of(Desk.class).warn("The document of " + editing.image().path() + " cannot be looked at.", e);
        }
    }

    boolean save() {
        return saving.save();
    }

    private void onDisplay(Runnable task) {
        Display display =
                canvas.control().isDisposed() ? null : canvas.control().getDisplay();
        if (display != null) {
            display.asyncExec(() -> {
                if (!canvas.control().isDisposed()) {
                    task.run();
                }
            });
        }
    }

    @Override
    public void close() {
        ActiveEditing.withdraw(editor.getSite().getWorkbenchWindow(), editing);
        runner.close();
        undo.dispose();
        history.close();
        try {
            for (AutoCloseable tie : ties) {
                tie.close();
            }
            editing.close();
        } catch (Exception e) {
            ILog.of(Desk.class).error("The document of " + editing.image().path() + " could not be closed.", e);
        }
    }

    /** Hears the session on any thread. */
    private final class Changes implements SessionListener {

        @Override
        public void changed(SessionChange change) {
            onDisplay(() -> {
                canvas.show(canvas.overlay().with(change.after()), change.touched());
                editor.dirtyChanged();
            });
        }

        @Override
        public void saved() {
            onDisplay(editor::dirtyChanged);
        }

        @Override
        public void conflict(Conflict conflict) {
            if (!saving.asks()) {
                onDisplay(saving::resolve);
            }
        }
    }
}
