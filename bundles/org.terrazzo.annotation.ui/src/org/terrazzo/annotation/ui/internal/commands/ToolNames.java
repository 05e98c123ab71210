// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.commands;

import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.core.commands.IParameterValues;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.ui.PlatformUI;
import org.terrazzo.annotation.spi.AnnotationTool;
import org.terrazzo.annotation.spi.ToolDescription;
import org.terrazzo.annotation.ui.internal.drawing.ToolBox;

/** The tools that are there, for whoever binds a key to one. */
public final class ToolNames implements IParameterValues {

    @Override
    public Map<String, String> getParameterValues() {
        ToolBox box =
                PlatformUI.getWorkbench().getService(IEclipseContext.class).get(ToolBox.class);
        return box.tools().stream()
                .map(AnnotationTool::describe)
                .collect(Collectors.toMap(ToolDescription::label, ToolDescription::id, (one, other) -> one));
    }
}
