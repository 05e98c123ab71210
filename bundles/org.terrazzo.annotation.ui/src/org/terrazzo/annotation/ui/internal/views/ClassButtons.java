// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.views;

import java.util.stream.Stream;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.services.IServiceLocator;
import org.terrazzo.annotation.ui.internal.commands.ClassChange;
import org.terrazzo.annotation.ui.internal.keys.LiveKeys;

/** What can be done to the classes of a project, as buttons: each does what its command does. */
final class ClassButtons {

    private final ToolBar bar;
    private final LocalResourceManager icons;
    private final IServiceLocator services;

    ClassButtons(Composite parent, IServiceLocator services) {
        this.services = services;
        bar = new ToolBar(parent, SWT.FLAT);
        icons = new LocalResourceManager(JFaceResources.getResources(), bar);
        Stream.of(
                        ClassChange.ADD,
                        ClassChange.RENAME,
                        ClassChange.RECOLOUR,
                        ClassChange.UP,
                        ClassChange.DOWN,
                        ClassChange.REMOVE)
                .forEach(this::button);
        bar.addListener(SWT.MouseEnter, event -> showKeys());
        showKeys();
    }

    private void button(ClassChange change) {
        ToolItem item = new ToolItem(bar, SWT.PUSH);
        item.setData(change);
        ResourceLocator.imageDescriptorFromBundle(getClass(), change.icon())
                .ifPresent(icon -> item.setImage(icons.create(icon)));
        item.addListener(SWT.Selection, event -> change.call().run(services));
    }

    /** Keys may have been bound otherwise since they were last looked at. */
    private void showKeys() {
        LiveKeys keys = new LiveKeys(services);
        for (ToolItem item : bar.getItems()) {
            ClassChange change = (ClassChange) item.getData();
            item.setToolTipText(keys.with(change.label("the Class"), change.call()));
        }
    }

    void enable(boolean enabled) {
        bar.setEnabled(enabled);
    }
}
