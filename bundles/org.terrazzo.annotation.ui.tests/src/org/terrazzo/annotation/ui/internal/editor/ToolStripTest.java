// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.jface.bindings.keys.KeyBinding;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.terrazzo.annotation.ui.internal.keys.CommandCall;

/** The bar of tools says which key takes which tool, as keys are bound now. */
class ToolStripTest extends EditorFixture {

    private final IBindingService bindings = PlatformUI.getWorkbench().getService(IBindingService.class);

    private final Binding[] usual = bindings.getBindings();

    @AfterEach
    void asItWas() throws Exception {
        bind(Stream.of(usual));
        hands.enter();
    }

    private void bind(Stream<Binding> all) throws Exception {
        bindings.savePreferences(bindings.getActiveScheme(), all.toArray(Binding[]::new));
    }

    private ToolItem button(String tool) {
        Control[] beside = image.desk().canvas().control().getParent().getChildren();
        ToolBar bar = Arrays.stream(beside)
                .filter(ToolBar.class::isInstance)
                .map(ToolBar.class::cast)
                .findFirst()
                .orElseThrow();
        return Arrays.stream(bar.getItems())
                .filter(item -> tool(tool).id().equals(item.getData()))
                .findFirst()
                .orElseThrow();
    }

    private void pointAt(ToolItem item) {
        Point target = item.getParent().toDisplay(item.getBounds().x + 5, item.getBounds().y + 5);
        Event event = new Event();
        event.type = SWT.MouseMove;
        event.x = target.x;
        event.y = target.y;
        item.getDisplay().post(event);
        hands.pump();
    }

    @Test
    void aKeyThatWasBoundOtherwiseIsShown() throws Exception {
        assertThat(button("brush").getToolTipText()).startsWith("Brush (B)\n");
        ParameterizedCommand brush = CommandCall.of(
                        "org.terrazzo.annotation.ui.tool",
                        "org.terrazzo.annotation.ui.tool.id",
                        tool("brush").id())
                .in(PlatformUI.getWorkbench());
        Binding mine = new KeyBinding(
                KeySequence.getInstance("F4"),
                brush,
                bindings.getActiveScheme().getId(),
                "org.terrazzo.annotation.ui.context",
                null,
                null,
                null,
                Binding.USER);
        bind(Stream.concat(
                Stream.of(bindings.getBindings()).filter(binding -> !brush.equals(binding.getParameterizedCommand())),
                Stream.of(mine)));
        pointAt(button("brush"));
        Hands.until(
                "the new key is shown", () -> button("brush").getToolTipText().startsWith("Brush (F4)\n"));
        take("eraser");
        hands.key(SWT.F4);
        Hands.until(
                "the brush is in hand",
                () -> image.desk()
                        .tools()
                        .active()
                        .orElseThrow()
                        .describe()
                        .id()
                        .equals(tool("brush").id()));
    }
}
