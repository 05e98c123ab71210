// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.studio;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.terrazzo.demo.Cell;
import org.terrazzo.demo.MicrographPainter;
import org.terrazzo.demo.SampleClasses;

/** What is shown of the workbench, in the order in which a new user meets it. */
final class Pictures {

    /** The demo's thirteenth image is the first that nobody has annotated. */
    private static final int FREE = 12;

    private static final String REGIONS =
            "org.terrazzo.annotation.ui.regions(org.terrazzo.annotation.ui.regions.change=";

    private final Stage stage;
    private final List<Cell> cells = new MicrographPainter(7, 320).draw(FREE).cells();

    Pictures(Stage stage) {
        this.stage = stage;
    }

    void take() {
        stage.ui(() -> stage.window().getShell().setBounds(0, 0, 1440, 900));
        stage.until(
                "the welcome page is shown",
                () -> PlatformUI.getWorkbench().getIntroManager().getIntro() != null);
        stage.picture("welcome");
        stage.closeWelcome();
        stage.picture("empty");
        newProject();
        demo();
        Tools tools = new Tools(stage, cells);
        tools.annotate();
        tools.pictures();
        gallery();
        pages();
        preferences();
        stage.dark();
    }

    private void newProject() {
        stage.later(() -> stage.execute("org.eclipse.ui.newWizard(newWizardId=org.terrazzo.dataset.ui.newProject)"));
        stage.until("the wizard is open", stage::hasDialog);
        stage.ui(() -> Stage.find(
                        stage.dialog(),
                        Text.class,
                        text -> text.isVisible() && text.getText().isEmpty())
                .setText("street-scenes"));
        stage.ui(() -> Stage.find(
                        stage.dialog(),
                        Text.class,
                        text -> text.isVisible() && text.getText().contains("workspace"))
                .setText("/home/user/terrazzo"));
        stage.dialogPicture("new-project");
        stage.press("Next");
        stage.ui(() -> Stage.find(
                        stage.dialog(),
                        Text.class,
                        text -> text.isVisible() && (text.getStyle() & SWT.MULTI) != 0 && text.getEditable())
                .setText("road=#808080\nbuilding=#cc79a7\ntree=#009e73\ncar=#e69f00"));
        stage.dialogPicture("new-project-classes");
        stage.press("Cancel");
        stage.until("the wizard is closed", () -> !stage.hasDialog());
    }

    private void demo() {
        stage.command("org.terrazzo.workbench.demo");
        stage.awaitImage("micrograph-001.png");
        for (int i = 0; i < 2; i++) {
            stage.command(REGIONS + "review)");
            stage.command("org.terrazzo.annotation.ui.image(org.terrazzo.annotation.ui.image.steps=1)");
            stage.awaitImage("micrograph-00" + (i + 2) + ".png");
        }
        stage.command("org.terrazzo.workbench.emptyImage");
        stage.awaitImage("micrograph-013.png");
    }

    private void gallery() {
        stage.command("org.eclipse.ui.file.save");
        stage.zoom("org.terrazzo.dataset.ui.gallery");
        stage.picture("gallery");
        stage.zoom("org.terrazzo.dataset.ui.gallery");
    }

    private void pages() {
        stage.command("org.terrazzo.workbench.keys");
        stage.picture("keys");
        stage.command("org.terrazzo.workbench.guide");
        stage.picture("guide");
        stage.ui(() -> stage.page().closeEditor(stage.page().getActiveEditor(), false));
        stage.ui(() -> stage.page().closeEditor(stage.page().getActiveEditor(), false));
        stage.awaitImage("micrograph-013.png");
        stage.command("org.terrazzo.workbench.lesson");
        stage.picture("lesson");
        stage.ui(() -> stage.page().hideView(stage.page().findView("org.terrazzo.workbench.lesson")));
    }

    private void preferences() {
        for (String page :
                List.of("org.terrazzo.annotation.ui.preferences", "org.terrazzo.annotation.ui.preferences.tools")) {
            stage.later(() -> PreferencesUtil.createPreferenceDialogOn(
                            stage.window().getShell(), page, null, null)
                    .open());
            stage.until("the preferences are open", stage::hasDialog);
            stage.dialogPicture(page.endsWith("tools") ? "preferences-tools" : "preferences");
            stage.ui(() -> stage.dialog().close());
            stage.until("the preferences are closed", () -> !stage.hasDialog());
        }
    }

    /** After a start in the dark: the window system's own parts change with a start alone. */
    void takeDark() {
        stage.ui(() -> stage.window().getShell().setBounds(0, 0, 1440, 900));
        stage.command("org.terrazzo.workbench.demo");
        stage.awaitImage("micrograph-001.png");
        stage.picture("dark");
        stage.zoom("org.terrazzo.dataset.ui.gallery");
        stage.picture("dark-gallery");
        stage.zoom("org.terrazzo.dataset.ui.gallery");
        stage.ui(() -> PlatformUI.getWorkbench().getIntroManager().showIntro(stage.window(), false));
        stage.picture("dark-welcome");
    }

    static int classOf(Cell cell) {
        return cell.classIndex() == SampleClasses.ROUND ? 2 : 3;
    }
}
