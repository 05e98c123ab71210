// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.menus.IWorkbenchContribution;
import org.eclipse.ui.services.IServiceLocator;
import org.terrazzo.annotation.ui.internal.editor.Desk;

/** A menu about the image in the active editor, made anew whenever it opens. */
abstract class EditorMenu extends CompoundContributionItem implements IWorkbenchContribution {

    private IServiceLocator services;

    @Override
    public void initialize(IServiceLocator locator) {
        services = locator;
    }

    @Override
    protected IContributionItem[] getContributionItems() {
        List<IContributionItem> items = new ArrayList<>();
        desk().ifPresent(desk -> groups(desk).forEach(group -> {
            items.add(new Separator());
            group.forEach(entry -> items.add(new EntryItem(entry, services)));
        }));
        return items.toArray(IContributionItem[]::new);
    }

    private Optional<Desk> desk() {
        IWorkbenchWindow window = services.getService(IWorkbenchWindow.class);
        IWorkbenchPage page = window == null ? null : window.getActivePage();
        IEditorPart editor = page == null ? null : page.getActiveEditor();
        return Optional.ofNullable(editor).map(part -> part.getAdapter(Desk.class));
    }

    /** The lines of the menu, group by group. */
    abstract List<List<Entry>> groups(Desk desk);
}
