// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.ILog;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.operations.UndoRedoActionGroup;
import org.terrazzo.annotation.session.AnnotationSession;
import org.terrazzo.annotation.session.Conflict;
import org.terrazzo.annotation.session.SessionChange;
import org.terrazzo.annotation.session.SessionListener;
import org.terrazzo.annotation.ui.internal.canvas.ImageCanvas;
import org.terrazzo.annotation.ui.internal.canvas.Navigation;
import org.terrazzo.annotation.ui.internal.canvas.Overlay;
import org.terrazzo.annotation.ui.internal.canvas.PixelReader;
import org.terrazzo.annotation.ui.internal.canvas.PreviewLayer;
import org.terrazzo.annotation.ui.internal.canvas.Viewport;
import org.terrazzo.annotation.ui.internal.drawing.ImageEditing;
import org.terrazzo.annotation.ui.internal.drawing.RegionWork;
import org.terrazzo.annotation.ui.internal.drawing.ToolBox;
import org.terrazzo.annotation.ui.internal.drawing.ToolRunner;
import org.terrazzo.annotation.ui.internal.preferences.UsualLook;
import org.terrazzo.dataset.ProjectImage;
import org.terrazzo.dataset.ui.OpenProjects;
import org.terrazzo.model.Box;
import org.terrazzo.storage.TerrazzoException;

/** What lies before the user in one editor: the image on its canvas, the document, the tool in hand, the history. */
public final class Desk implements AutoCloseable {

    private final ImageEditor editor;
    private final IEclipseContext context;
    private final ImageEditing editing;
    private final PixelReader reader;
    private final DisplayChoice display;
    private final ImageCanvas canvas;
    private final Crosshair crosshair;
    private final ToolBox tools;
    private final ToolRunner runner;
    private final RegionWork work;
    private final RegionClipboard clipboard;
    private final HeldPick heldPick;
    private final StatusText line;
    private final DocumentHistory history;
    private final UndoRedoActionGroup undo;
    private final Saving saving;
    private final UsualLook look = new UsualLook();
    private final List<AutoCloseable> ties = new ArrayList<>();

    /** Whether there is a conflict about which the user has not been asked. */
    private boolean asks;

    Desk(Composite parent, EditorOpening.Opened opened, ImageEditor editor, IEclipseContext context) {
        this.editor = editor;
        this.context = context;
        editing = opened.editing();
        reader = opened.reader();
        display = new DisplayChoice(editing.file(), editing.image().range());
        line = new StatusText(editor.getEditorSite().getActionBars().getStatusLineManager());
        Composite page = page(parent);
        canvas = new ImageCanvas(page, reader, display.first(), overlay(), new ReadFailure(parent.getDisplay(), line));
        display.isOn(canvas);
        crosshair = new Crosshair(canvas);
        Navigation navigation = new Navigation(canvas);
        PreviewLayer preview = new PreviewLayer(canvas);
        tools = context.get(ToolBox.class);
        runner = runner(new EditorToolView(parent.getDisplay(), parent.getShell(), preview, line));
        new ToolInput(canvas, navigation, runner, tools, preview);
        heldPick = new HeldPick(canvas, runner, tools);
        work = new RegionWork(editing, new WorkReport(editing, canvas, line));
        clipboard = new RegionClipboard(parent.getDisplay());
        history = history(parent.getDisplay());
        ties.add(new Sheets(canvas, editing, context.get(CanvasLayers.class).all(), line, history));
        canvas.add(new SelectionLayer(editing));
        canvas.add(preview);
        canvas.add(crosshair);
        saving = new Saving(parent.getShell(), editing, context.get(OpenProjects.class));
        undo = new UndoRedoActionGroup(editor.getSite(), history.context(), true);
        handle(editor.getEditorSite().getActionBars());
        new CanvasMenu(canvas, editing, editor.getEditorSite());
        follow();
        showLook();
        new PointerReport(canvas, reader, editing, line);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas.control());
        canvas.fit();
    }

    private ToolRunner runner(EditorToolView view) {
        return new ToolRunner(
                tools,
                editing,
                new ShownPixels(reader, canvas::settings),
                () -> 1 / canvas.viewport().scale(),
                view);
    }

    private DocumentHistory history(Display shown) {
        IWorkbench workbench = editor.getSite().getWorkbenchWindow().getWorkbench();
        return new DocumentHistory(
                workbench.getOperationSupport().getOperationHistory(),
                editing.session(),
                editing.image().path(),
                shown);
    }

    /** What the workbench's own actions do here. */
    private void handle(IActionBars bars) {
        undo.fillActionBars(bars);
        handle(bars, ActionFactory.CUT, "cut");
        handle(bars, ActionFactory.COPY, "copy");
        handle(bars, ActionFactory.PASTE, "paste");
        handle(bars, ActionFactory.DELETE, "delete");
        handle(bars, ActionFactory.SELECT_ALL, "selectAll");
        bars.updateActionBars();
    }

    private void handle(IActionBars bars, ActionFactory action, String change) {
        bars.setGlobalActionHandler(action.getId(), new RegionsAction(editor.getSite(), change));
    }

    /** The tools on the left, the image beside them. */
    private Composite page(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(0, 0).applyTo(page);
        ToolStrip strip = new ToolStrip(page, context.get(ToolBox.class), editor.getSite());
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
        ties.add(look.listen(() -> onDisplay(this::showLook))::run);
        ties.add(new ToolCursors(canvas.control(), tools));
        canvas.control().addListener(SWT.FocusIn, event -> CompletableFuture.runAsync(this::checkFile));
    }

    private Overlay overlay() {
        return new Overlay(
                editing.document(),
                editing.classes(),
                look.opacity(),
                look.contours(),
                editing.classStates().hidden(),
                Set.of());
    }

    private void showLook() {
        crosshair.show(look.crosshair());
        Overlay now = canvas.overlay();
        Overlay next = now.shown(look.opacity(), look.contours());
        if (next.contours() != now.contours()) {
            canvas.show(
                    next,
                    new Box(0, 0, editing.document().width(), editing.document().height()));
        } else if (next.opacity() != now.opacity()) {
            canvas.restyle(next);
        }
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

    /** Changes of regions that need no drawing. */
    public RegionWork work() {
        return work;
    }

    public RegionClipboard clipboard() {
        return clipboard;
    }

    /** How the image's values are displayed. */
    public DisplayChoice display() {
        return display;
    }

    /** Lets the user choose how the image's values are displayed. */
    public void askForRange() {
        new RangeDialog(canvas.control().getShell(), reader, display, canvas.settings()).open();
    }

    public HeldPick heldPick() {
        return heldPick;
    }

    /** A word to the user, in the status line. */
    public void say(String text) {
        line.tool(text);
    }

    /** Pans so that a box of the image is seen, if it is not. */
    public void bringIntoSight(Box box) {
        Viewport now = canvas.viewport();
        boolean seen = now.visible(
                        editing.document().width(), editing.document().height())
                .contains(box.intersect(editing.document().bounds()));
        if (!seen) {
            canvas.show(now.centredOn(box.x() + box.width() / 2.0, box.y() + box.height() / 2.0));
        }
    }

    /** How the user wants to see this and all other images. */
    public UsualLook look() {
        return look;
    }

    /** Runs a task on the display's thread once all gestures and changes that were begun before are in the document. */
    public void afterAll(Runnable task) {
        runner.behind(() -> onDisplay(() -> work.then(() -> onDisplay(task))));
    }

    /** To be called, on any thread, when the project's classes were changed. */
    public void tellClassesChanged() {
        context.get(OpenProjects.class).changed(editing.file().getProject());
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
        if (asks) {
            onDisplay(this::askAboutConflict);
        }
    }

    /** Of several editors on one document, in this window or others, the one that the user works in asks. */
    private void askAboutConflict() {
        boolean here = editor.getSite().getPage().getActiveEditor() == editor
                && editor.getSite().getWorkbenchWindow()
                        == editor.getSite().getWorkbenchWindow().getWorkbench().getActiveWorkbenchWindow();
        asks |= editing.session().conflict().isPresent();
        if (asks && here) {
            asks = false;
            saving.resolve();
        }
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
        work.close();
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
                onDisplay(Desk.this::askAboutConflict);
            }
        }

        @Override
        public void setAside(Path document, Path kept, String reason) {
            onDisplay(() -> MessageDialog.openWarning(
                    canvas.control().getShell(),
                    "A file was set aside",
                    document.getFileName() + " was changed outside of this editor and cannot be read any more. It is"
                            + " kept as " + kept + "; what is open here goes into a new file with the next save.\n\n"
                            + reason));
        }
    }
}
