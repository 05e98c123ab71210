// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.workbench.internal.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.jface.bindings.keys.KeyBinding;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The page of keys says what holds at this moment. */
class KeysTest {

    private static final String SHOW_KEYS = "org.terrazzo.workbench.keys";

    private final IWorkbenchWindow window = PlatformUI.getWorkbench().getWorkbenchWindows()[0];
    private final IBindingService bindings = window.getService(IBindingService.class);

    @AfterEach
    void asItWas() throws Exception {
        bindings.savePreferences(bindings.getActiveScheme(), defaults());
        window.getActivePage().closeAllEditors(false);
    }

    private Binding[] defaults() {
        return Arrays.stream(bindings.getBindings())
                .filter(binding -> binding.getType() == Binding.SYSTEM)
                .toArray(Binding[]::new);
    }

    private KeyLine line(String command) {
        return new KeyTable(window)
                .lines().stream()
                        .filter(each -> each.command().equals(command))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void everyCommandOfTerrazzoHasAKey() {
        List<String> without = new KeyTable(window)
                .lines().stream()
                        .filter(each -> each.keys().isEmpty())
                        .map(KeyLine::command)
                        .toList();
        assertThat(without).isEmpty();
    }

    @Test
    void aToolIsListedUnderItsOwnName() {
        assertThat(line("Take Tool: Brush").keys()).contains("B");
        assertThat(line("Take Tool: Brush").where()).containsExactly("Annotating an Image");
    }

    @Test
    void aKeyThatWasChangedIsShownAsItIsNow() throws Exception {
        ParameterizedCommand command = window.getService(ICommandService.class).deserialize(SHOW_KEYS);
        KeyBinding mine = new KeyBinding(
                KeySequence.getInstance("SHIFT+F8"),
                command,
                bindings.getActiveScheme().getId(),
                IContextService.CONTEXT_ID_WINDOW,
                null,
                null,
                null,
                Binding.USER);
        bindings.savePreferences(
                bindings.getActiveScheme(),
                Stream.concat(Arrays.stream(bindings.getBindings()), Stream.of(mine))
                        .toArray(Binding[]::new));
        assertThat(line("Keys and Commands").keys()).contains("F1", "Shift+F8");
    }

    @Test
    void thePageFindsWhatIsSearchedFor() throws Exception {
        window.getService(IHandlerService.class).executeCommand(SHOW_KEYS, null);
        IEditorPart page = window.getActivePage().getActiveEditor();
        assertThat(page).isInstanceOf(KeysPage.class);
        Shell shell = window.getShell();
        Table table = find(shell, Table.class, each -> each.getColumnCount() == 4);
        int all = table.getItemCount();
        find(shell, Text.class, each -> each.getMessage().startsWith("Search for a command"))
                .setText("tool brush");
        assertThat(table.getItemCount()).isBetween(1, all - 1);
        assertThat(table.getItem(0).getText(0)).isEqualTo("Take Tool: Brush");
    }

    @Test
    void theUserGuidesListOfKeysIsUpToDate() throws Exception {
        String now = new KeyMarkdown(new KeyTable(window).lines()).text();
        Path checkout = Path.of(System.getProperty("terrazzo.checkout"));
        Path file = checkout.resolve("docs/user-guide/keys.md");
        Path wanted = checkout.resolve("bundles/org.terrazzo.workbench.tests/target/keys.md");
        Files.createDirectories(wanted.getParent());
        Files.writeString(wanted, now);
        assertThat(file).as("copy %s over it", wanted).hasContent(now);
    }

    private static <T extends Control> T find(Composite parent, Class<T> type, java.util.function.Predicate<T> wanted) {
        return all(parent)
                .filter(type::isInstance)
                .map(type::cast)
                .filter(wanted)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Control> all(Composite parent) {
        return Arrays.stream(parent.getChildren())
                .flatMap(child -> Stream.concat(
                        Stream.of(child), child instanceof Composite inner ? all(inner) : Stream.empty()));
    }
}
