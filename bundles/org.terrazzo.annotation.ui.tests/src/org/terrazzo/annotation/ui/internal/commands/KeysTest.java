// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.IParameter;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.Test;

/** Every command of the editor has a key of its own. */
class KeysTest {

    private static final String CONTEXT = "org.terrazzo.annotation.ui.context";

    private final IBindingService bindings = PlatformUI.getWorkbench().getService(IBindingService.class);

    @Test
    void everyCommandHasAKey() throws Exception {
        List<String> without = new ArrayList<>();
        for (Command command :
                PlatformUI.getWorkbench().getService(ICommandService.class).getDefinedCommands()) {
            if (command.getId().startsWith("org.terrazzo.annotation.ui.")) {
                for (ParameterizedCommand each : ways(command)) {
                    boolean bound = Arrays.stream(bindings.getBindings())
                            .anyMatch(binding -> each.equals(binding.getParameterizedCommand()));
                    if (!bound) {
                        without.add(each.getName());
                    }
                }
            }
        }
        assertThat(without).isEmpty();
    }

    private static List<ParameterizedCommand> ways(Command command) throws Exception {
        IParameter[] parameters = command.getParameters();
        if (parameters == null) {
            return List.of(new ParameterizedCommand(command, null));
        }
        List<ParameterizedCommand> ways = new ArrayList<>();
        for (Object value : parameters[0].getValues().getParameterValues().values()) {
            ways.add(ParameterizedCommand.generateCommand(command, Map.of(parameters[0].getId(), value)));
        }
        return ways;
    }

    @Test
    void noKeyIsForTwoCommandsNorOneOfThePlatforms() {
        Map<String, Set<String>> taken = new TreeMap<>();
        for (Binding binding : bindings.getBindings()) {
            if (isOfWindows(binding)) {
                taken.computeIfAbsent(binding.getTriggerSequence().format(), key -> new TreeSet<>())
                        .add(binding.getParameterizedCommand().serialize());
            }
        }
        taken.keySet().removeIf(KeysTest::isDeliberate);
        taken.values()
                .removeIf(commands -> commands.size() < 2
                        || commands.stream().noneMatch(id -> id.startsWith("org.terrazzo.annotation")));
        assertThat(taken).isEmpty();
    }

    private static boolean isOfWindows(Binding binding) {
        return List.of(CONTEXT, "org.eclipse.ui.contexts.window", "org.eclipse.ui.contexts.dialogAndWindow")
                        .contains(binding.getContextId())
                && binding.getParameterizedCommand() != null
                && binding.getPlatform() == null;
    }

    /**
     * Redo has the key that most programs give it; there is no text here to be corrected or gone through; the
     * clipboard, to delete and to select all mean the same.
     */
    private static boolean isDeliberate(String key) {
        return List.of("Ctrl+Y", "Ctrl+.", "Ctrl+,", "Ctrl+1", "Ctrl+A", "Ctrl+C", "Ctrl+V", "Ctrl+X", "Delete")
                .contains(key);
    }
}
