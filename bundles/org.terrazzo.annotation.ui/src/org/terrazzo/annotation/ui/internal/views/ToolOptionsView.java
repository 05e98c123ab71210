// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.views;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.terrazzo.annotation.spi.AnnotationTool;
import org.terrazzo.annotation.spi.ToolDescription;
import org.terrazzo.annotation.spi.ToolOption;
import org.terrazzo.annotation.ui.internal.drawing.ToolBox;

/** What the tool in hand lets the user set, made from what the tool declares. */
public final class ToolOptionsView {

    private final ToolBox box;
    private Composite parent;
    private ScrolledComposite scrolled;
    private Runnable unlisten;
    private String shown = "";
    private List<OptionControl> controls = List.of();

    @Inject
    public ToolOptionsView(@Service ToolBox box) {
        this.box = box;
    }

    @PostConstruct
    void create(Composite area) {
        parent = area;
        scrolled = new ScrolledComposite(parent, SWT.V_SCROLL);
        scrolled.setExpandHorizontal(true);
        scrolled.setExpandVertical(true);
        unlisten = box.listen(() -> area.getDisplay().asyncExec(this::show));
        show();
    }

    private void show() {
        if (scrolled.isDisposed()) {
            return;
        }
        Optional<ToolDescription> tool = box.active().map(AnnotationTool::describe);
        String id = tool.map(ToolDescription::id).orElse("none");
        if (!id.equals(shown)) {
            shown = id;
            build(tool);
        }
        tool.ifPresent(active -> controls.forEach(control -> control.show(box.options(active))));
    }

    private void build(Optional<ToolDescription> tool) {
        Composite page = new Composite(scrolled, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(3).margins(8, 8).applyTo(page);
        controls = List.of();
        tool.ifPresentOrElse(
                active -> fill(page, active),
                () -> text(page, "The tool that was in hand did not work. Choose a tool to go on."));
        if (scrolled.getContent() != null) {
            scrolled.getContent().dispose();
        }
        scrolled.setContent(page);
        scrolled.setMinSize(page.computeSize(220, SWT.DEFAULT));
    }

    private void fill(Composite page, ToolDescription tool) {
        Label title = text(page, tool.label());
        title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        controls = tool.options().stream()
                .map(option -> control(page, tool, option))
                .toList();
        text(page, tool.help());
    }

    private OptionControl control(Composite page, ToolDescription tool, ToolOption option) {
        return OptionControl.of(page, option, change -> box.change(tool, change));
    }

    private static Label text(Composite page, String text) {
        Label label = new Label(page, SWT.WRAP);
        label.setText(text);
        GridDataFactory.fillDefaults()
                .span(3, 1)
                .grab(true, false)
                .hint(200, SWT.DEFAULT)
                .applyTo(label);
        return label;
    }

    @Focus
    void focus() {
        scrolled.setFocus();
    }

    @PreDestroy
    void dispose() {
        unlisten.run();
    }
}
