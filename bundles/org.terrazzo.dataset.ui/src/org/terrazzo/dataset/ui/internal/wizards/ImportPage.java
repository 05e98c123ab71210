// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.ui.internal.wizards;

import java.util.List;
import org.eclipse.core.resources.IProject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.terrazzo.dataset.ui.OpenProjects;

/** Asks which folders are imported into which project. */
final class ImportPage extends WizardPage {

    private final List<IProject> projects;
    private final IProject first;
    private Combo target;
    private FolderField images;
    private FolderField masks;

    ImportPage(OpenProjects open, IProject first) {
        super("import", "Import Images", null);
        setDescription(
                "Images are copied into the project. A mask has the name of its image and class indices as values.");
        this.projects = open.annotationProjects();
        this.first = first;
    }

    @Override
    public void createControl(Composite area) {
        Composite page = new Composite(area, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(3).applyTo(page);
        new Label(page, SWT.NONE).setText("Into &project:");
        target = new Combo(page, SWT.READ_ONLY | SWT.DROP_DOWN);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(target);
        projects.forEach(project -> target.add(project.getName()));
        target.select(Math.max(0, projects.indexOf(first)));
        images = new FolderField(page, "&Images from:", "A folder; its sub-folders are kept", this::check);
        masks = new FolderField(page, "&Masks from:", "Optional", this::check);
        setControl(page);
        check();
    }

    /** Whoever comes to this page goes on typing. */
    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            images.setFocus();
        }
    }

    private void check() {
        String problem = problem();
        setErrorMessage(projects.isEmpty() || images != null && !images.isEmpty() ? problem : null);
        setPageComplete(problem == null);
    }

    private String problem() {
        if (projects.isEmpty()) {
            return "There is no annotation project yet: make one with File > New.";
        }
        if (!images.isThere()) {
            return "The folder of images is not there.";
        }
        return masks.isEmpty() || masks.isThere() ? null : "The folder of masks is not there.";
    }

    IProject project() {
        return projects.get(target.getSelectionIndex());
    }

    ImageImport wanted() {
        return new ImageImport(images.folder().orElseThrow(), masks.folder());
    }
}
