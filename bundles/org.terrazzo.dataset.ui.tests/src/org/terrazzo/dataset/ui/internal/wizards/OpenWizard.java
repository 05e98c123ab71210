// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.ui.internal.wizards;

import java.util.List;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.IWizard;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWizard;
import org.eclipse.ui.PlatformUI;
import org.terrazzo.dataset.ui.internal.Widgets;

/** A wizard in its dialog, with a user before it. */
final class OpenWizard implements AutoCloseable {

    private final WizardDialog dialog;

    private OpenWizard(WizardDialog dialog) {
        this.dialog = dialog;
    }

    static <T extends IWizard & IWorkbenchWizard> OpenWizard of(T wizard, Object selected) {
        IWorkbench workbench = PlatformUI.getWorkbench();
        wizard.init(workbench, new StructuredSelection(selected));
        WizardDialog dialog = new WizardDialog(workbench.getWorkbenchWindows()[0].getShell(), wizard);
        dialog.setBlockOnOpen(false);
        dialog.open();
        return new OpenWizard(dialog);
    }

    private IWizardPage page() {
        return dialog.getCurrentPage();
    }

    /** A text field of the page, from the top. */
    Text text(int number) {
        return fields().get(number);
    }

    private List<Text> fields() {
        return Widgets.all((Composite) page().getControl(), Text.class);
    }

    Combo combo() {
        return Widgets.all((Composite) page().getControl(), Combo.class).getFirst();
    }

    Button button(String text) {
        return Widgets.button(dialog.getShell(), text);
    }

    void press(String text) {
        Widgets.press(button(text));
    }

    String error() {
        return page().getErrorMessage();
    }

    boolean isOpen() {
        return dialog.getShell() != null && !dialog.getShell().isDisposed();
    }

    @Override
    public void close() {
        if (isOpen()) {
            dialog.close();
        }
    }
}
