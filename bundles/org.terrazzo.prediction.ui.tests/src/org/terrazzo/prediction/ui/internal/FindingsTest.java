// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.ui.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrazzo.annotation.ui.EditedImage;
import org.terrazzo.dataset.ui.ImageOrders;
import org.terrazzo.prediction.ui.internal.findings.Analyses;
import org.terrazzo.prediction.ui.internal.findings.Evaluations;

/** What a model that was really trained reaches, and where it errs, in the real window. */
class FindingsTest {

    @TempDir
    private static Path folder;

    private static TrainedWorkspace workspace;

    @BeforeAll
    static void train() throws Exception {
        workspace = TrainedWorkspace.in(folder);
    }

    @AfterAll
    static void close() throws Exception {
        workspace.close();
    }

    @AfterEach
    void closeEditors() {
        workspace.window().getActivePage().closeAllEditors(false);
    }

    private static void run(String command) throws Exception {
        PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
    }

    private static <T extends Control> List<T> visible(Class<T> kind) {
        return TrainedWorkspace.controls(workspace.window().getShell()).stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(Control::isVisible)
                .toList();
    }

    private static Optional<CTabFolder> tabs(String name) {
        return visible(CTabFolder.class).stream()
                .filter(tabs -> List.of(tabs.getItems()).stream()
                        .anyMatch(item -> item.getText().equals(name)))
                .findFirst();
    }

    @Test
    void aCellOfTheConfusionMatrixLeadsToTheImagesBehindIt() throws Exception {
        Dialogs.pressing("Evaluate", "Evaluate");
        run("org.terrazzo.prediction.ui.evaluate");
        Evaluations evaluations = workspace.service(Evaluations.class);
        Hands.until("the scores are there", () -> evaluations.newest().isPresent());
        Hands.until(
                "they are shown",
                () -> visible(Label.class).stream()
                        .anyMatch(label -> label.getText().contains("mean IoU")));
        clickOnFirstCell();
        CTabFolder tabs = tabs("Places").orElseThrow();
        Tree tree = (Tree) tabs.getItem(tabs.getItemCount() - 1).getControl();
        Hands.until("the places are there", () -> tree.getItemCount() > 0);
        String image = tree.getItem(0).getText();
        Event event = new Event();
        event.item = tree.getItem(0);
        tree.notifyListeners(SWT.DefaultSelection, event);
        Hands.until(image + " is open", () -> isOpen(image));
    }

    /** The pixels of the first class that were rightly found. */
    private static void clickOnFirstCell() {
        CTabFolder tabs = tabs("Places").orElseThrow();
        Canvas heat = (Canvas) List.of(tabs.getParent().getChildren()).stream()
                .filter(child -> child.getClass() == Canvas.class)
                .findFirst()
                .orElseThrow();
        heat.setFocus();
        Event event = new Event();
        event.keyCode = SWT.ARROW_DOWN;
        heat.notifyListeners(SWT.KeyDown, event);
    }

    private static boolean isOpen(String image) {
        IEditorPart editor = workspace.window().getActivePage().getActiveEditor();
        EditedImage open = editor == null ? null : editor.getAdapter(EditedImage.class);
        return open != null && open.image().path().equals(image);
    }

    @Test
    void theObjectsThatAModelFindsAreCounted() throws Exception {
        Dialogs.pressing("Analyse", "Analyse");
        run("org.terrazzo.prediction.ui.analyse");
        Analyses analyses = workspace.service(Analyses.class);
        Hands.until("the objects are there", () -> analyses.newest().isPresent());
        Analyses.Analysed newest = analyses.newest().orElseThrow();
        assertThat(newest.analysis().images()).isEqualTo(6);
        assertThat(newest.sizes().classes()).isNotEmpty();
        Hands.until(
                "they are shown",
                () -> visible(Label.class).stream()
                        .anyMatch(label -> label.getText().contains("objects in 6 images")));
        assertThat(Files.readAllLines(newest.analysis().objectTable()))
                .hasSize((int) newest.analysis().objects() + 1);
    }

    @Test
    void theNextImageIsOneThatNobodyHasAnnotated() throws Exception {
        run("org.terrazzo.prediction.ui.annotateNext");
        Hands.until("the image without annotation is open", () -> isOpen(TrainedWorkspace.NEW));
        assertThat(workspace
                        .service(ImageOrders.class)
                        .of(workspace.project())
                        .orElseThrow()
                        .paths())
                .containsExactly(TrainedWorkspace.NEW);
    }

    @Test
    void whatIsBeingDrawnIsNotClosedForTheNextImage() throws Exception {
        hideFindings();
        OpenedImage image = new OpenedImage(workspace, TrainedWorkspace.NEW);
        image.hands().press('b').press('2');
        image.drag(
                TrainedWorkspace.LEFT_X,
                TrainedWorkspace.MIDDLE_Y,
                TrainedWorkspace.LEFT_X + 2,
                TrainedWorkspace.MIDDLE_Y);
        image.regions(1);
        Dialogs told = Dialogs.pressing("Annotate Next", "OK");
        run("org.terrazzo.prediction.ui.annotateNext");
        Hands.until("it is said that there is no other", told::isAnswered);
        assertThat(told.text()).contains("Something is drawn in every other image already.");
        assertThat(isOpen(TrainedWorkspace.NEW)).isTrue();
        image.undoAll();
        workspace.forget(TrainedWorkspace.NEW);
    }

    private static void hideFindings() {
        IWorkbenchPage page = workspace.window().getActivePage();
        Stream.of(page.getViewReferences())
                .filter(view ->
                        view.getId().endsWith("evaluation") || view.getId().endsWith("objects"))
                .forEach(page::hideView);
    }
}
