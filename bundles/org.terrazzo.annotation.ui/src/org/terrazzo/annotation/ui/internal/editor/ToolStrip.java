// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.services.IServiceLocator;
import org.terrazzo.annotation.spi.AnnotationTool;
import org.terrazzo.annotation.spi.ToolDescription;
import org.terrazzo.annotation.ui.internal.drawing.ToolBox;
import org.terrazzo.annotation.ui.internal.keys.CommandCall;
import org.terrazzo.annotation.ui.internal.keys.LiveKeys;

/** A button for each tool that is there, whoever brought it; the one in hand is pressed. */
final class ToolStrip {

    private static final String COMMAND = "org.terrazzo.annotation.ui.tool";
    private static final String TOOL = "org.terrazzo.annotation.ui.tool.id";

    private final ToolBar bar;
    private final ToolBox box;
    private final LocalResourceManager icons;
    private final IServiceLocator services;

    ToolStrip(Composite parent, ToolBox box, IServiceLocator services) {
        this.box = box;
        this.services = services;
        bar = new ToolBar(parent, SWT.VERTICAL | SWT.FLAT);
        icons = new LocalResourceManager(JFaceResources.getResources(), bar);
        Runnable unlisten = box.listen(() -> bar.getDisplay().asyncExec(this::show));
        bar.addListener(SWT.Dispose, event -> unlisten.run());
        bar.addListener(SWT.MouseEnter, event -> showKeys());
        fill();
    }

    ToolBar control() {
        return bar;
    }

    private void show() {
        if (bar.isDisposed()) {
            return;
        }
        if (bar.getItemCount() == box.tools().size()) {
            press();
        } else {
            fill();
            bar.getParent().layout();
        }
    }

    private void fill() {
        for (ToolItem item : bar.getItems()) {
            item.dispose();
        }
        box.tools().forEach(this::add);
        showKeys();
        press();
    }

    private void add(AnnotationTool tool) {
        ToolItem item = new ToolItem(bar, SWT.RADIO);
        item.setData(tool.describe().id());
        item.setImage(icons.create(ToolIcons.button(tool)));
        item.addListener(SWT.Selection, event -> take(item));
    }

    /** Keys may have been bound otherwise since they were last looked at. */
    private void showKeys() {
        LiveKeys keys = new LiveKeys(services);
        for (ToolItem item : bar.getItems()) {
            box.tool((String) item.getData())
                    .map(AnnotationTool::describe)
                    .ifPresent(tool -> item.setToolTipText(toolTip(keys, tool)));
        }
    }

    private static String toolTip(LiveKeys keys, ToolDescription tool) {
        return keys.with(tool.label(), CommandCall.of(COMMAND, TOOL, tool.id())) + "\n" + tool.help();
    }

    private void take(ToolItem item) {
        if (item.getSelection()) {
            box.activate((String) item.getData());
        }
    }

    private void press() {
        String active = box.active().map(tool -> tool.describe().id()).orElse("");
        for (ToolItem item : bar.getItems()) {
            item.setSelection(active.equals(item.getData()));
        }
    }
}
