// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.studio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;

/** Trains the demo project for real, and looks at its runs. */
record Trainings(Stage stage) {

    static final String RUN = "org.terrazzo.training.ui.run";
    static final String RUNS = "org.terrazzo.training.ui.runs";
    static final String COMPARE = "org.terrazzo.training.ui.compare";

    private static final String TRAIN = "org.terrazzo.training.ui.train";
    private static final long PATIENCE_MILLIS = 240_000;

    /** Learns nothing and fails at once. */
    private static final String FAR_TOO_HIGH = "1e6";

    void first() {
        open();
        stage.dialogPicture("train");
        all(true);
        stage.dialogPicture("train-all");
        all(false);
        start("12 images", "0.8");
        awaitValidations("run-001", 1);
        stage.picture("run-below");
        stage.perspective("train");
        awaitValidations("run-001", 2);
        stage.picture("run");
        awaitEnd("run-001");
    }

    void again() {
        stage.perspective("annotate");
        open();
        stage.ui(() -> stage.field(Combo.class, "Start from").select(1));
        start("14 images", "0.6");
        awaitEnd("run-002");
    }

    /** In mid-run: the window's other parts are as they were. */
    void failing() {
        open();
        all(true);
        stage.ui(() -> stage.field(Text.class, "Learning rate").setText(FAR_TOO_HIGH));
        start("in a hurry", "1");
        awaitEnd("run-003");
        stage.perspective("train");
        stage.ui(() -> stage.page().showView(RUN));
        stage.picture("failure");
    }

    private void open() {
        stage.later(() -> stage.execute(TRAIN));
        stage.until("the plan is worked out", () -> stage.hasDialog() && canTrain());
    }

    private boolean canTrain() {
        return stage.button("Train").isEnabled();
    }

    private void all(boolean all) {
        stage.ui(() -> {
            Button box = stage.button("Show all options");
            box.setSelection(all);
            box.notifyListeners(SWT.Selection, new Event());
        });
    }

    private void start(String name, String minutes) {
        stage.ui(() -> {
            Combo length = stage.field(Combo.class, "Length");
            length.select(length.indexOf("Minutes"));
            length.notifyListeners(SWT.Selection, new Event());
            stage.field(Text.class, "How many").setText(minutes);
            stage.field(Text.class, "Name").setText(name);
        });
        stage.rest(600);
        stage.until("the plan is worked out anew", this::canTrain);
        stage.press("Train");
        stage.until("the dialog is closed", () -> !stage.hasDialog());
    }

    private static Path folder(String run) {
        IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("demo-cells");
        return project.getLocation().toPath().resolve("runs").resolve(run);
    }

    private void awaitValidations(String run, int count) {
        stage.until(run + " has been validated", PATIENCE_MILLIS, () -> validations(folder(run)) >= count);
    }

    private static long validations(Path run) throws IOException {
        Path events = run.resolve("events.jsonl");
        return Files.exists(events)
                ? Files.readAllLines(events).stream()
                        .filter(line -> line.contains("\"meanIou\""))
                        .count()
                : 0;
    }

    private void awaitEnd(String run) {
        stage.until(
                run + " has ended",
                PATIENCE_MILLIS,
                () -> Files.exists(folder(run).resolve("outcome.json")));
        stage.rest(1500);
    }

    /** The completed run's last page, and what the first decision about a model looks like. */
    void outcome() {
        stage.ui(() -> stage.tab("Outcome"));
        stage.picture("outcome");
    }

    /** Evaluates the run that is shown, and puts it into use. */
    void promote(String picture) {
        stage.ui(() -> stage.page().showView(RUN));
        stage.ui(() -> stage.tab("Outcome"));
        stage.later(() ->
                stage.button(stage.window().getShell(), "Put into Use").notifyListeners(SWT.Selection, new Event()));
        stage.until("the dialog is open", stage::hasDialog);
        stage.until(
                "both are evaluated",
                PATIENCE_MILLIS,
                () -> stage.button("Put into Use").isEnabled());
        stage.dialogPicture(picture);
        stage.press("Put into Use");
        stage.until("it is in use", () -> !stage.hasDialog());
    }

    /** The two runs that completed. */
    void compare(String prefix) {
        stage.perspective("train");
        stage.ui(() -> {
            stage.page().showView(RUNS);
            Table table = table("run-001");
            table.deselectAll();
            for (int i = 0; i < table.getItemCount(); i++) {
                if (!table.getItem(i).getText().equals("run-003")) {
                    table.select(i);
                }
            }
            Event event = new Event();
            event.item = table.getItem(0);
            table.notifyListeners(SWT.Selection, event);
            stage.button(stage.window().getShell(), "Compare").notifyListeners(SWT.Selection, new Event());
        });
        for (String tab : new String[] {"Curves", "Classes", "Plan", "Images and annotations"}) {
            stage.ui(() -> stage.tab(tab));
            stage.picture(prefix + "compare" + (tab.equals("Curves") ? "" : "-" + tab.split(" ")[0].toLowerCase()));
        }
    }

    void dark() {
        open();
        stage.dialogPicture("dark-train");
        stage.press("Cancel");
        stage.until("the dialog is closed", () -> !stage.hasDialog());
        for (String run : new String[] {"run-002", "run-003"}) {
            stage.ui(() -> {
                stage.page().showView(RUNS);
                Table table = table(run);
                for (int i = 0; i < table.getItemCount(); i++) {
                    if (table.getItem(i).getText().equals(run)) {
                        table.setSelection(i);
                        Event event = new Event();
                        event.item = table.getItem(i);
                        table.notifyListeners(SWT.Selection, event);
                        table.notifyListeners(SWT.DefaultSelection, event);
                    }
                }
            });
            stage.rest(1500);
            stage.picture(run.endsWith("3") ? "dark-failure" : "dark-run");
        }
        compare("dark-");
    }

    private Table table(String first) {
        return Stage.find(
                stage.window().getShell(),
                Table.class,
                table -> table.isVisible()
                        && java.util.Arrays.stream(table.getItems())
                                .anyMatch(item -> item.getText().equals(first)));
    }
}
