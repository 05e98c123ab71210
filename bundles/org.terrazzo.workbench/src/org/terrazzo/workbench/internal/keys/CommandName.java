// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.workbench.internal.keys;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.core.commands.IParameter;
import org.eclipse.core.commands.ParameterValuesException;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.NotDefinedException;

/** A command as people call it: "Take Tool: Brush". */
record CommandName(ParameterizedCommand command) {

    String text() {
        try {
            String values = parameters().map(this::value).collect(Collectors.joining(", "));
            String name = command.getCommand().getName();
            return values.isEmpty() ? name : name + ": " + values;
        } catch (NotDefinedException e) {
            return command.getId();
        }
    }

    private Stream<IParameter> parameters() throws NotDefinedException {
        IParameter[] all = command.getCommand().getParameters();
        return all == null
                ? Stream.empty()
                : Stream.of(all).filter(each -> command.getParameterMap().containsKey(each.getId()));
    }

    private String value(IParameter parameter) {
        Object value = command.getParameterMap().get(parameter.getId());
        try {
            Map<?, ?> named = parameter.getValues().getParameterValues();
            return named.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(value))
                    .map(entry -> entry.getKey().toString())
                    .findFirst()
                    .orElse(value.toString());
        } catch (ParameterValuesException e) {
            return value.toString();
        }
    }
}
