// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.keys;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.eclipse.core.commands.CommandManager;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.core.commands.contexts.ContextManager;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.jface.bindings.BindingManager;
import org.eclipse.jface.bindings.Scheme;
import org.eclipse.ui.keys.IBindingService;
import org.eclipse.ui.services.IServiceLocator;

/**
 * The keys that are bound now, also where the editor in which they are in force has not got the focus: that is why the
 * platform's own question for the active binding does not do. For the display's thread.
 */
public final class LiveKeys {

    private final IServiceLocator services;
    private final Collection<?> bound;

    /** Looks once; whoever wants to know later changes asks anew. */
    public LiveKeys(IServiceLocator services) {
        this.services = services;
        bound = bound(services.getService(IBindingService.class));
    }

    private static Collection<?> bound(IBindingService bindings) {
        BindingManager all = new BindingManager(new ContextManager(), new CommandManager());
        try {
            for (Scheme scheme : bindings.getDefinedSchemes()) {
                all.getScheme(scheme.getId()).define(scheme.getName(), scheme.getDescription(), scheme.getParentId());
            }
            all.setActiveScheme(bindings.getActiveScheme());
        } catch (NotDefinedException e) {
            throw new IllegalStateException("the workbench has a scheme of keys that is not defined", e);
        }
        all.setLocale(bindings.getLocale());
        all.setPlatform(bindings.getPlatform());
        all.setBindings(bindings.getBindings());
        return all.getActiveBindingsDisregardingContextFlat();
    }

    /** The key as it is written, the shortest if there are several; empty if none is bound. */
    public Optional<String> of(CommandCall call) {
        try {
            ParameterizedCommand command = call.in(services);
            return bound.stream()
                    .map(Binding.class::cast)
                    .filter(binding -> command.equals(binding.getParameterizedCommand()))
                    .map(binding -> binding.getTriggerSequence().format())
                    .min(Comparator.comparingInt(String::length).thenComparing(key -> key));
        } catch (CommandException e) {
            return Optional.empty();
        }
    }

    /** A label with its key behind it. */
    public String with(String label, CommandCall call) {
        return of(call).map(key -> label + " (" + key + ")").orElse(label);
    }
}
