// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.workbench.internal.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.forms.widgets.ImageHyperlink;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.intro.IIntroManager;
import org.eclipse.ui.intro.IIntroPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What greets the user: the page itself, the demo project behind it, and the lesson. */
class WelcomeTest {

    private final IWorkbenchWindow window = PlatformUI.getWorkbench().getWorkbenchWindows()[0];
    private final IIntroManager intro = PlatformUI.getWorkbench().getIntroManager();

    @AfterEach
    void asItWas() throws Exception {
        intro.closeIntro(intro.getIntro());
        window.getActivePage().closeAllEditors(false);
        IProject demo = ResourcesPlugin.getWorkspace().getRoot().getProject("demo-cells");
        if (demo.exists()) {
            demo.delete(true, true, null);
        }
    }

    @Test
    void theWelcomePageOpensTheDemoProjectAndGoesAway() {
        IIntroPart page = intro.showIntro(window, false);
        assertThat(page).isInstanceOf(WelcomePart.class);
        ImageHyperlink link = link(window.getShell(), "Open the demo project");
        Event enter = new Event();
        enter.character = SWT.CR;
        link.notifyListeners(SWT.KeyDown, enter);
        until("an image of the demo is open", () -> window.getActivePage().getActiveEditor() != null);
        IEditorPart editor = window.getActivePage().getActiveEditor();
        assertThat(editor.getTitle()).isEqualTo("micrograph-001.png");
        assertThat(intro.getIntro()).isNull();
    }

    @Test
    void theLessonOpensAnImageThatNobodyHasAnnotated() throws Exception {
        IHandlerService handlers = window.getService(IHandlerService.class);
        handlers.executeCommand("org.terrazzo.workbench.demo", null);
        until("an image of the demo is open", () -> window.getActivePage().getActiveEditor() != null);
        handlers.executeCommand("org.terrazzo.workbench.emptyImage", null);
        assertThat(window.getActivePage().getActiveEditor().getTitle()).isEqualTo("micrograph-013.png");
    }

    @Test
    void whateverIsOfferedIsACommandThatCanBeRun() throws Exception {
        List<String> offered = new ArrayList<>();
        Stream.concat(Invitation.BEGIN.stream(), Invitation.LEARN.stream())
                .map(Invitation::command)
                .forEach(offered::add);
        assertThat(offered).hasSizeGreaterThan(4);
        ICommandService commands = window.getService(ICommandService.class);
        for (String each : offered) {
            ParameterizedCommand command = commands.deserialize(each);
            assertThat(command.getCommand().isHandled()).as(each).isTrue();
            assertThat(command.serialize()).as("with all its parameters").isEqualTo(each);
        }
    }

    private static ImageHyperlink link(Composite parent, String text) {
        return all(parent)
                .filter(ImageHyperlink.class::isInstance)
                .map(ImageHyperlink.class::cast)
                .filter(each -> each.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Control> all(Composite parent) {
        return Arrays.stream(parent.getChildren())
                .flatMap(child -> Stream.concat(
                        Stream.of(child), child instanceof Composite inner ? all(inner) : Stream.empty()));
    }

    private static void until(String what, BooleanSupplier holds) {
        Instant limit = Instant.now().plus(Duration.ofSeconds(60));
        Display display = Display.getCurrent();
        display.timerExec(61_000, () -> {}); // wakes the display for the last look
        while (!holds.getAsBoolean()) {
            assertThat(Instant.now()).as(what).isBefore(limit);
            if (!display.readAndDispatch()) {
                display.sleep();
            }
        }
    }
}
