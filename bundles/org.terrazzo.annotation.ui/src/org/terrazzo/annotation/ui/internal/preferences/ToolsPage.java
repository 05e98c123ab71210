// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.preferences;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Group;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.terrazzo.annotation.spi.AnnotationTool;
import org.terrazzo.annotation.spi.ToolDescription;
import org.terrazzo.annotation.spi.ToolOptions;
import org.terrazzo.annotation.ui.internal.drawing.ToolBox;
import org.terrazzo.annotation.ui.internal.views.OptionControl;

/** The settings of all tools on one page, made from what they declare; nothing is changed before OK or Apply. */
public final class ToolsPage extends PreferencePage implements IWorkbenchPreferencePage {

    /** A setting on the page, and how to show another state of its tool. */
    private record Setting(ToolDescription tool, OptionControl control) {}

    private final Map<String, ToolOptions> wanted = new HashMap<>();
    private final List<Setting> settings = new ArrayList<>();
    private ToolBox box;

    public ToolsPage() {
        setDescription("How each tool works. The view Tool Options shows the same for the tool in hand.");
    }

    @Override
    public void init(IWorkbench workbench) {
        box = workbench.getService(IEclipseContext.class).get(ToolBox.class);
    }

    @Override
    protected Control createContents(Composite parent) {
        ScrolledComposite scrolled = new ScrolledComposite(parent, SWT.V_SCROLL);
        scrolled.setExpandHorizontal(true);
        scrolled.setExpandVertical(true);
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 400).applyTo(scrolled);
        Composite page = new Composite(scrolled, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(page);
        box.tools().stream()
                .map(AnnotationTool::describe)
                .filter(tool -> !tool.options().isEmpty())
                .forEach(tool -> group(page, tool));
        scrolled.setContent(page);
        scrolled.setMinSize(page.computeSize(SWT.DEFAULT, SWT.DEFAULT));
        return scrolled;
    }

    private void group(Composite page, ToolDescription tool) {
        wanted.put(tool.id(), box.options(tool));
        Group group = new Group(page, SWT.NONE);
        group.setText(tool.label());
        GridLayoutFactory.swtDefaults().numColumns(3).applyTo(group);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(group);
        tool.options()
                .forEach(option -> settings.add(
                        new Setting(tool, OptionControl.of(group, option, change -> change(tool, change)))));
        show();
    }

    private void change(ToolDescription tool, UnaryOperator<ToolOptions> change) {
        wanted.computeIfPresent(tool.id(), (id, now) -> change.apply(now));
        show();
    }

    private void show() {
        settings.forEach(each -> each.control().show(wanted.get(each.tool().id())));
    }

    @Override
    protected void performDefaults() {
        settings.forEach(each ->
                wanted.put(each.tool().id(), ToolOptions.usual(each.tool().options())));
        show();
        super.performDefaults();
    }

    @Override
    public boolean performOk() {
        settings.stream().map(Setting::tool).distinct().forEach(tool -> box.change(tool, now -> wanted.get(tool.id())));
        return true;
    }
}
