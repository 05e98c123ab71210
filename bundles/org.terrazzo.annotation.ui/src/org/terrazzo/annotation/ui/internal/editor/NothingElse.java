// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.StructuredSelection;

/** To the workbench the canvas shows no objects to which it would have something to add: regions are ours alone. */
final class NothingElse implements ISelectionProvider {

    @Override
    public ISelection getSelection() {
        return StructuredSelection.EMPTY;
    }

    @Override
    public void setSelection(ISelection selection) {
        throw new UnsupportedOperationException("There is nothing to select.");
    }

    @Override
    public void addSelectionChangedListener(ISelectionChangedListener listener) {
        // it never changes
    }

    @Override
    public void removeSelectionChangedListener(ISelectionChangedListener listener) {
        // it never changes
    }
}
