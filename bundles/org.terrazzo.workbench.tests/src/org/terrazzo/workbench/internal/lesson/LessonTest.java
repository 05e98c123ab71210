// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.workbench.internal.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.forms.widgets.Section;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.Test;
import org.terrazzo.workbench.internal.lesson.Lesson.Step;

/** The lesson for a new user. */
class LessonTest {

    private final IWorkbenchWindow window = PlatformUI.getWorkbench().getWorkbenchWindows()[0];

    @Test
    void everyStepHasAButtonThatRunsACommandWithAllItsParameters() throws Exception {
        ICommandService commands = window.getService(ICommandService.class);
        for (Step step : Lesson.firstImage().steps()) {
            ParameterizedCommand command = commands.deserialize(step.command());
            assertThat(command.getCommand().isHandled()).as(step.title()).isTrue();
            assertThat(command.serialize()).as(step.title()).isEqualTo(step.command());
        }
    }

    @Test
    void aStepThatIsDoneOpensTheNext() throws Exception {
        window.getService(IHandlerService.class).executeCommand("org.terrazzo.workbench.lesson", null);
        IViewPart view = window.getActivePage().findView("org.terrazzo.workbench.lesson");
        assertThat(view).isInstanceOf(LessonView.class);
        Section[] steps = all(window.getShell())
                .filter(Section.class::isInstance)
                .map(Section.class::cast)
                .filter(section -> section.getText().matches("\\d+\\. .*"))
                .toArray(Section[]::new);
        assertThat(steps).hasSameSizeAs(Lesson.firstImage().steps());
        all(steps[0])
                .filter(each ->
                        each instanceof Button button && button.getText().equals("Done"))
                .findFirst()
                .orElseThrow()
                .notifyListeners(SWT.Selection, new Event());
        assertThat(steps[0].isExpanded()).isFalse();
        assertThat(steps[0].getText()).startsWith("\u2713");
        assertThat(steps[1].isExpanded()).isTrue();
        window.getActivePage().hideView(view);
    }

    private static Stream<Control> all(Composite parent) {
        return Arrays.stream(parent.getChildren())
                .flatMap(child -> Stream.concat(
                        Stream.of(child), child instanceof Composite inner ? all(inner) : Stream.empty()));
    }
}
