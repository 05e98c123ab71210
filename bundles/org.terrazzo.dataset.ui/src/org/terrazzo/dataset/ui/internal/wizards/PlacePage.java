// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.ui.internal.wizards;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Asks how a new project is called, where it lies, and which images it begins with. */
final class PlacePage extends WizardPage {

    private Text name;
    private FolderField parent;
    private FolderField images;

    PlacePage() {
        super("place", "Annotation Project", null);
        setDescription("A folder that holds images, what is drawn on them, and what is learned from it.");
    }

    @Override
    public void createControl(Composite area) {
        Composite page = new Composite(area, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(3).applyTo(page);
        new Label(page, SWT.NONE).setText("&Name:");
        name = new Text(page, SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(name);
        parent = new FolderField(page, "&In folder:", "Where the project's folder is made", this::check);
        parent.set(workspace().getRoot().getLocation().toOSString());
        images = new FolderField(page, "I&mages from:", "Optional: they are copied into the project", this::check);
        name.addListener(SWT.Modify, event -> check());
        setControl(page);
        setPageComplete(false);
    }

    /** Whoever comes to this page goes on typing. */
    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            name.setFocus();
        }
    }

    private static IWorkspace workspace() {
        return ResourcesPlugin.getWorkspace();
    }

    private void check() {
        if (images == null) { // the fields are still being made
            return;
        }
        String problem = problem();
        setErrorMessage(name.getText().isEmpty() ? null : problem);
        setPageComplete(problem == null);
    }

    private String problem() {
        String wanted = name.getText().strip();
        IStatus status = workspace().validateName(wanted, IResource.PROJECT);
        if (!status.isOK()) {
            return status.getMessage();
        }
        if (workspace().getRoot().getProject(wanted).exists()) {
            return "The workspace has a project of this name already.";
        }
        if (parent.folder().isEmpty()) {
            return "Name the folder in which the project is to lie.";
        }
        return images.isEmpty() || images.isThere() ? null : "The folder of images is not there.";
    }

    Path folder() {
        return parent.folder().orElseThrow().resolve(name.getText().strip());
    }

    Optional<Path> images() {
        return images.folder();
    }
}
