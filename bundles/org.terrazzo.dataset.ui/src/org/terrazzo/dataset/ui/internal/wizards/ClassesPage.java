// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.ui.internal.wizards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.terrazzo.dataset.ClassList;
import org.terrazzo.dataset.ClassSpec;
import org.terrazzo.model.Unlabelled;
import org.terrazzo.storage.BadInputException;

/** Asks which classes there are, one a line, and what a pixel means that nobody has labelled. */
final class ClassesPage extends WizardPage {

    private Text names;
    private Button ignore;

    ClassesPage() {
        super("classes", "Classes", null);
        setDescription("What pixels can belong to. Classes can be added, renamed and recoloured at any time.");
    }

    @Override
    public void createControl(Composite area) {
        Composite page = new Composite(area, SWT.NONE);
        GridLayoutFactory.swtDefaults().applyTo(page);
        new Label(page, SWT.NONE).setText("&Classes, one a line; a colour may follow, as in  cell=#e69f00");
        names = new Text(page, SWT.BORDER | SWT.MULTI | SWT.V_SCROLL);
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 140).applyTo(names);
        names.addListener(SWT.Modify, event -> check());
        new Label(page, SWT.NONE).setText("A pixel that is in no region");
        ignore = new Button(page, SWT.RADIO);
        ignore.setText("is &not known: it takes no part in training, so a few strokes are enough");
        ignore.setSelection(true);
        Button background = new Button(page, SWT.RADIO);
        background.setText("is &background: whatever matters has been drawn");
        ignore.addListener(SWT.Selection, event -> check());
        setControl(page);
        setPageComplete(false);
    }

    /** Whoever comes to this page goes on typing. */
    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            names.setFocus();
        }
    }

    private void check() {
        try {
            list();
            setErrorMessage(null);
            setPageComplete(true);
        } catch (BadInputException e) {
            setErrorMessage(names.getText().isBlank() ? null : e.getMessage());
            setPageComplete(false);
        }
    }

    ClassList list() throws BadInputException {
        List<ClassSpec> wanted = new ArrayList<>();
        for (String line : names.getText().split("\\R")) {
            if (!line.isBlank()) {
                wanted.add(ClassSpec.parse(line.strip()));
            }
        }
        return ClassList.forNewProject(
                wanted, Optional.of(ignore.getSelection() ? Unlabelled.IGNORE : Unlabelled.BACKGROUND));
    }
}
