// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.studio;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Canvas;

/** What the demo project's model reaches, and where it errs. */
record Findings(Stage stage) {

    private static final String EVALUATION = "org.terrazzo.prediction.ui.evaluation";
    private static final String OBJECTS = "org.terrazzo.prediction.ui.objects";

    void evaluate() {
        stage.perspective("annotate");
        ask("evaluate", "Evaluate");
        stage.until("it is evaluated", 120_000, () -> stage.says("mean IoU"));
        stage.zoom(EVALUATION);
        stage.picture("evaluation");
        stage.ui(() -> stage.window().getShell().forceActive()); // the dialog had the keyboard
        stage.ui(() -> Stage.find(
                        stage.window().getShell(),
                        Canvas.class,
                        canvas -> canvas.isVisible()
                                && canvas.getClass() == Canvas.class
                                && canvas.getParent() instanceof SashForm)
                .setFocus());
        for (int key : new int[] {SWT.ARROW_DOWN, SWT.ARROW_RIGHT, SWT.ARROW_DOWN, SWT.ARROW_DOWN, SWT.ARROW_LEFT}) {
            stage.key(key);
        }
        stage.rest(1500);
        stage.picture("evaluation-places");
        stage.zoom(EVALUATION);
    }

    void analyse() {
        ask("analyse", "Analyse");
        stage.until("the objects are measured", 120_000, () -> stage.says("objects in"));
        stage.zoom(OBJECTS);
        stage.picture("objects");
        stage.zoom(OBJECTS);
    }

    void dark() {
        for (String[] each : new String[][] {
            {"evaluate", "Evaluate", "mean IoU", EVALUATION}, {"analyse", "Analyse", "objects in", OBJECTS}
        }) {
            ask(each[0], each[1]);
            stage.until("it is there", 120_000, () -> stage.says(each[2]));
            stage.zoom(each[3]);
            stage.picture("dark-" + each[0]);
            stage.zoom(each[3]);
        }
    }

    private void ask(String command, String button) {
        stage.later(() -> stage.execute("org.terrazzo.prediction.ui." + command));
        stage.until(
                "the models are there",
                () -> stage.hasDialog() && stage.button(button).isEnabled());
        stage.dialogPicture(command);
        stage.press(button);
    }
}
