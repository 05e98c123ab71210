// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.commands;

import java.util.List;
import org.eclipse.swt.SWT;
import org.terrazzo.annotation.spi.AnnotationTool;
import org.terrazzo.annotation.spi.ToolDescription;
import org.terrazzo.annotation.ui.internal.drawing.ToolBox;
import org.terrazzo.annotation.ui.internal.editor.Desk;
import org.terrazzo.annotation.ui.internal.editor.ToolIcons;

/** The tools that are there, whoever brought them, and how large the one in hand is. */
public final class ToolMenu extends EditorMenu {

    private static final String SIZE = "org.terrazzo.annotation.ui.size";
    private static final String STEPS = "org.terrazzo.annotation.ui.size.steps";

    @Override
    List<List<Entry>> groups(Desk desk) {
        ToolBox box = desk.tools();
        String sizeless =
                box.active().filter(tool -> !tool.describe().size().isEmpty()).isPresent()
                        ? ""
                        : "The tool in hand has no size.";
        return List.of(
                box.tools().stream().map(tool -> entry(box, tool)).toList(),
                List.of(
                        Entry.of(SIZE, STEPS, "1", "Larger").unless(sizeless),
                        Entry.of(SIZE, STEPS, "-1", "Smaller").unless(sizeless)),
                List.of(Entry.of("org.terrazzo.annotation.ui.pick", "", "", "Pick the Class under the Pointer (hold)")
                        .unless("Hold its key while the pointer is over a region.")));
    }

    private static Entry entry(ToolBox box, AnnotationTool tool) {
        ToolDescription description = tool.describe();
        boolean inHand = box.active().filter(tool::equals).isPresent();
        return Entry.of(TakeTool.COMMAND, TakeTool.TOOL, description.id(), description.label())
                .as(SWT.RADIO, inHand)
                .with(ToolIcons.of(tool));
    }
}
