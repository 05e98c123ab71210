// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.ui.internal.wizards;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;
import org.terrazzo.dataset.ClassList;
import org.terrazzo.dataset.FormatCatalogue;
import org.terrazzo.dataset.Projects;
import org.terrazzo.dataset.ui.OpenProjects;

/** Makes an annotation project: its place, its classes, and the images to begin with. */
public final class NewProjectWizard extends Wizard implements INewWizard {

    private final PlacePage place = new PlacePage();
    private final ClassesPage classes = new ClassesPage();
    private IWorkbench workbench;

    @Override
    public void init(IWorkbench target, IStructuredSelection selection) {
        workbench = target;
        setWindowTitle("New Annotation Project");
        setNeedsProgressMonitor(true);
        setDefaultPageImageDescriptor(ImageDescriptor.createFromURL(getClass().getResource("/icons/wizard.svg")));
    }

    @Override
    public void addPages() {
        addPage(place);
        addPage(classes);
    }

    @Override
    public boolean performFinish() {
        try {
            ClassList list = classes.list();
            Path folder = place.folder();
            Optional<Path> images = place.images();
            IProject[] made = new IProject[1];
            getContainer().run(true, true, monitor -> made[0] = make(folder, list, images, monitor));
            BasicNewResourceWizard.selectAndReveal(made[0], workbench.getActiveWorkbenchWindow());
            return true;
        } catch (InvocationTargetException e) {
            MessageDialog.openError(
                    getShell(), "No project was made", e.getCause().getMessage());
        } catch (InterruptedException e) {
            MessageDialog.openInformation(getShell(), "Cancelled", "What had been imported until then stays.");
        } catch (Exception e) {
            MessageDialog.openError(getShell(), "No project was made", e.getMessage());
        }
        return false;
    }

    private IProject make(Path folder, ClassList list, Optional<Path> images, IProgressMonitor monitor)
            throws InvocationTargetException {
        SubMonitor progress = SubMonitor.convert(monitor, 10);
        try {
            service(Projects.class).create(folder, list);
            IProject project = service(OpenProjects.class).adopt(folder, progress.split(1));
            if (images.isPresent()) {
                ImageImport wanted = new ImageImport(images.get(), Optional.empty());
                wanted.run(service(OpenProjects.class), service(FormatCatalogue.class), project, progress.split(9));
            }
            return project;
        } catch (Exception e) {
            throw new InvocationTargetException(e, e.getMessage());
        }
    }

    private <T> T service(Class<T> type) {
        return workbench.getService(IEclipseContext.class).get(type);
    }
}
