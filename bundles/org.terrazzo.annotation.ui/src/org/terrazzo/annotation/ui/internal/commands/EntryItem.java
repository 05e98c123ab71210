// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.commands;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.jface.action.ContributionItem;
import org.eclipse.jface.bindings.TriggerSequence;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.keys.IBindingService;
import org.eclipse.ui.services.IServiceLocator;

/** Shows an entry with the key that is bound to it now; one that cannot be had says why under the pointer. */
final class EntryItem extends ContributionItem {

    private final Entry entry;
    private final IServiceLocator services;

    EntryItem(Entry entry, IServiceLocator services) {
        this.entry = entry;
        this.services = services;
    }

    @Override
    public void fill(Menu menu, int index) {
        MenuItem item = new MenuItem(menu, entry.style(), index);
        item.setText(entry.label() + key());
        item.setEnabled(entry.obstacle().isEmpty());
        item.setToolTipText(entry.obstacle().isEmpty() ? null : entry.obstacle());
        if (entry.style() != SWT.PUSH) {
            item.setSelection(entry.checked());
        }
        entry.icon().ifPresent(icon -> {
            Image image = icon.createImage(menu.getDisplay());
            item.setImage(image);
            item.addListener(SWT.Dispose, event -> image.dispose());
        });
        item.addListener(SWT.Selection, event -> entry.call().run(services));
    }

    /** Of what the platform has a command for, too, the platform's key does it. */
    private String key() {
        IBindingService bindings = services.getService(IBindingService.class);
        TriggerSequence key = bindings.getBestActiveBindingFor("org.eclipse.ui.edit." + entry.value());
        if (key == null) {
            key = ownKey(bindings);
        }
        return key == null ? "" : shown(key.format());
    }

    /** GTK shows no key whose name it does not know, such as Page Down: then it stands in the text. */
    private static String shown(String key) {
        return key.contains(" ") ? "  (" + key + ")" : "\t" + key;
    }

    private TriggerSequence ownKey(IBindingService bindings) {
        try {
            return bindings.getBestActiveBindingFor(entry.call().in(services));
        } catch (CommandException e) {
            return null;
        }
    }
}
