// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.commands;

import java.util.Map;
import java.util.TreeMap;
import org.eclipse.core.commands.IParameterValues;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;

/** The values of a command's parameter, as plugin.xml lists them. */
public final class NamedValues implements IParameterValues, IExecutableExtension {

    private final Map<String, String> values = new TreeMap<>();

    @Override
    public void setInitializationData(IConfigurationElement element, String property, Object data) {
        if (data instanceof Map<?, ?> listed) {
            listed.forEach((name, value) -> values.put((String) name, (String) value));
        }
    }

    @Override
    public Map<String, String> getParameterValues() {
        return values;
    }
}
