// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.keys;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.services.IServiceLocator;

/**
 * A command with the values of its parameters.
 *
 * @param written as the platform writes it: {@code command(parameter=value)}
 */
public record CommandCall(String written) {

    /** A command without parameters. */
    public static CommandCall of(String command) {
        return new CommandCall(command);
    }

    public static CommandCall of(String command, String parameter, String value) {
        return new CommandCall(command + "(" + parameter + "=" + value + ")");
    }

    /** @throws CommandException if there is no such command */
    public ParameterizedCommand in(IServiceLocator services) throws CommandException {
        return services.getService(ICommandService.class).deserialize(written);
    }

    /** Does it as its key would; what goes wrong is logged. */
    public void run(IServiceLocator services) {
        try {
            services.getService(IHandlerService.class).executeCommand(in(services), null);
        } catch (CommandException e) {
            ILog.of(CommandCall.class).error("'" + written + "' cannot be done.", e);
        }
    }
}
