// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.workbench.internal.keys;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.CommandManager;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.core.commands.contexts.ContextManager;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.jface.bindings.BindingManager;
import org.eclipse.jface.bindings.Scheme;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.keys.IBindingService;
import org.eclipse.ui.services.IServiceLocator;

/**
 * The commands of the workbench and the keys that are bound to them now, in whichever context. Commands of Terrazzo are
 * there with and without a key, those of the platform if they have one.
 */
final class KeyTable {

    private static final String OWN = "org.terrazzo.";

    /** Nobody edits text here. */
    private static final String TEXT = "org.eclipse.ui.textEditorScope";

    private static final Comparator<KeyLine> ORDER =
            Comparator.comparing(KeyLine::category).thenComparing(KeyTable::counted);

    private final ICommandService commands;
    private final IBindingService bindings;
    private final IContextService contexts;

    KeyTable(IServiceLocator services) {
        commands = services.getService(ICommandService.class);
        bindings = services.getService(IBindingService.class);
        contexts = services.getService(IContextService.class);
    }

    /** The command's name, in which 2 comes before 10. */
    private static String counted(KeyLine line) {
        return line.command().replaceAll("(?<!\\d)(\\d)(?!\\d)", "0$1");
    }

    List<KeyLine> lines() {
        Map<ParameterizedCommand, List<Binding>> known = new LinkedHashMap<>();
        Arrays.stream(commands.getDefinedCommands())
                .filter(command -> command.getId().startsWith(OWN))
                .flatMap(KeyTable::variants)
                .forEach(variant -> known.put(variant, new ArrayList<>()));
        bound().stream()
                .filter(binding -> !isForText(binding))
                .forEach(binding -> known.computeIfAbsent(binding.getParameterizedCommand(), key -> new ArrayList<>())
                        .add(binding));
        return known.entrySet().stream()
                .filter(entry -> entry.getKey().getCommand().isDefined())
                .map(entry -> line(entry.getKey(), entry.getValue()))
                .sorted(ORDER)
                .toList();
    }

    private static Stream<ParameterizedCommand> variants(Command command) {
        try {
            return ((Collection<?>) ParameterizedCommand.generateCombinations(command))
                    .stream().map(ParameterizedCommand.class::cast).filter(KeyTable::canRun);
        } catch (NotDefinedException e) {
            return Stream.empty();
        }
    }

    /** Without a value for a parameter that needs one a command is no command. */
    private static boolean canRun(ParameterizedCommand variant) {
        try {
            var parameters = variant.getCommand().getParameters();
            return parameters == null
                    || Arrays.stream(parameters)
                            .allMatch(each -> each.isOptional()
                                    || variant.getParameterMap().containsKey(each.getId()));
        } catch (NotDefinedException e) {
            return false;
        }
    }

    /** What is in force in some context: the defaults, changed by the user's own choice. */
    private Collection<Binding> bound() {
        BindingManager all = new BindingManager(new ContextManager(), new CommandManager());
        try {
            for (Scheme scheme : bindings.getDefinedSchemes()) {
                all.getScheme(scheme.getId()).define(scheme.getName(), scheme.getDescription(), scheme.getParentId());
            }
            all.setActiveScheme(bindings.getActiveScheme());
        } catch (NotDefinedException e) {
            return List.of();
        }
        all.setLocale(bindings.getLocale());
        all.setPlatform(bindings.getPlatform());
        all.setBindings(bindings.getBindings());
        return ((Collection<?>) all.getActiveBindingsDisregardingContextFlat())
                .stream().map(Binding.class::cast).toList();
    }

    private boolean isForText(Binding binding) {
        String id = binding.getContextId();
        try {
            while (id != null && !id.equals(TEXT)) {
                id = contexts.getContext(id).getParentId();
            }
            return id != null;
        } catch (NotDefinedException e) {
            return true;
        }
    }

    private KeyLine line(ParameterizedCommand command, List<Binding> keys) {
        return new KeyLine(
                category(command.getCommand()),
                new CommandName(command).text(),
                keys.stream()
                        .map(key -> key.getTriggerSequence().format())
                        .distinct()
                        .sorted()
                        .toList(),
                keys.stream().map(this::where).distinct().sorted().toList(),
                what(command.getCommand()));
    }

    private static String category(Command command) {
        try {
            return command.getCategory().getName();
        } catch (NotDefinedException e) {
            return "";
        }
    }

    private static String what(Command command) {
        try {
            return command.getDescription() == null ? "" : command.getDescription();
        } catch (NotDefinedException e) {
            return "";
        }
    }

    private String where(Binding binding) {
        try {
            return contexts.getContext(binding.getContextId()).getName();
        } catch (NotDefinedException e) {
            return "";
        }
    }
}
