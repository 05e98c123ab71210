// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.studio;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.ide.IDE;
import org.terrazzo.demo.MicrographPainter;

/** Predicts images with the demo project's model, and corrects what it sees. */
record Drafts(Stage stage) {

    private static final String DRAFT = "org.terrazzo.prediction.ui.draft";
    private static final String BESIDE = "org.terrazzo.annotation.ui.beside";
    private static final String COMMAND = "org.terrazzo.prediction.ui.";

    void predict() {
        stage.perspective("annotate");
        edit("micrograph-013.png");
        stage.later(() -> stage.execute(COMMAND + "predict"));
        stage.until(
                "the models are there",
                () -> stage.hasDialog() && stage.button("Predict").isEnabled());
        stage.dialogPicture("predict");
        stage.ui(() -> stage.choose("All images"));
        stage.press("Predict");
        stage.until("everything is predicted", 120_000, () -> stage.says("What run-"));
        stage.rest(1500);
        stage.ui(() -> stage.page().showView(DRAFT));
        settle();
        stage.picture("draft");
        show("Uncertainty");
        stage.picture("uncertainty");
        edit("micrograph-005.png");
        show("Difference");
        stage.picture("difference");
        show("Classes");
    }

    void beside() {
        edit("micrograph-006.png");
        stage.ui(() -> stage.page().showView(BESIDE));
        stage.rest(800);
        edit("micrograph-006.png");
        stage.ui(() -> {
            var canvas = stage.desk().canvas();
            canvas.show(canvas.viewport().scaledTo(2.5).centredOn(150, 150));
        });
        stage.picture("beside");
        stage.ui(() -> stage.page().hideView(stage.page().findView(BESIDE)));
    }

    /** One image becomes annotated with the model's help. */
    void accept() {
        edit("micrograph-013.png");
        stage.command(COMMAND + "acceptAll");
        stage.until(
                "the draft is accepted",
                () -> !stage.desk().editing().document().regions().isEmpty());
        stage.picture("accepted");
        stage.command("org.eclipse.ui.file.save");
        stage.rest(500);
    }

    /** A few strokes of each class, and what is learned from them at once. */
    void preview() {
        edit("micrograph-014.png");
        stage.command(COMMAND + "preview");
        Tools tools = new Tools(stage, new MicrographPainter(7, 320).draw(13).cells());
        tools.strokes();
        stage.until("something is learned", 60_000, () -> stage.says("What was learned"));
        stage.rest(1500);
        stage.picture("preview");
        stage.command(COMMAND + "preview");
    }

    void next() {
        stage.command(COMMAND + "annotateNext");
        stage.until("the images are ranked", 120_000, () -> stage.choices().contains("Worth annotating"));
        stage.rest(2000);
        stage.picture("next");
    }

    void dark() {
        edit("micrograph-015.png");
        stage.command(COMMAND + "predictImage");
        stage.ui(() -> stage.page().showView(DRAFT));
        stage.until("it is predicted", 120_000, () -> stage.says("What run-002"));
        settle();
        stage.picture("dark-draft");
    }

    void edit(String name) {
        stage.ui(() -> {
            IFile file = ResourcesPlugin.getWorkspace()
                    .getRoot()
                    .getProject("demo-cells")
                    .getFolder("images")
                    .getFile(name);
            IDE.openEditor(stage.page(), file);
        });
        stage.awaitImage(name);
    }

    private void show(String look) {
        stage.ui(() -> {
            Combo kind = stage.field(stage.window().getShell(), Combo.class, "Show");
            kind.select(kind.indexOf(look));
            kind.notifyListeners(SWT.Selection, new Event());
        });
        settle();
    }

    private void settle() {
        stage.rest(700);
        stage.until("the picture is complete", () -> stage.desk().canvas().isSettled());
    }
}
