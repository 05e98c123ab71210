// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.ui.internal.wizards;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.IImportWizard;
import org.eclipse.ui.IWorkbench;
import org.terrazzo.dataset.FormatCatalogue;
import org.terrazzo.dataset.spi.ImportReport;
import org.terrazzo.dataset.spi.Problem;
import org.terrazzo.dataset.ui.OpenProjects;

/** Brings a folder of images, and perhaps of index masks, into a project. */
public final class ImportImagesWizard extends Wizard implements IImportWizard {

    private static final int LISTED = 10;

    private IWorkbench workbench;
    private ImportPage page;

    @Override
    public void init(IWorkbench target, IStructuredSelection selection) {
        workbench = target;
        setWindowTitle("Import Images");
        setNeedsProgressMonitor(true);
        setDefaultPageImageDescriptor(ImageDescriptor.createFromURL(getClass().getResource("/icons/wizard.svg")));
        IResource chosen = Adapters.adapt(selection.getFirstElement(), IResource.class);
        page = new ImportPage(service(OpenProjects.class), chosen == null ? null : chosen.getProject());
    }

    @Override
    public void addPages() {
        addPage(page);
    }

    @Override
    public boolean performFinish() {
        try {
            ImageImport wanted = page.wanted();
            IProject target = page.project();
            ImportReport[] report = new ImportReport[1];
            getContainer().run(true, true, monitor -> report[0] = run(wanted, target, monitor));
            tell(report[0]);
            return true;
        } catch (InvocationTargetException e) {
            MessageDialog.openError(
                    getShell(), "The import ended early", e.getCause().getMessage());
        } catch (InterruptedException e) {
            MessageDialog.openInformation(getShell(), "Cancelled", "What had been imported until then stays.");
        }
        return false;
    }

    private ImportReport run(ImageImport wanted, IProject target, IProgressMonitor monitor)
            throws InvocationTargetException {
        try {
            return wanted.run(service(OpenProjects.class), service(FormatCatalogue.class), target, monitor);
        } catch (Exception e) {
            throw new InvocationTargetException(e, e.getMessage());
        }
    }

    private void tell(ImportReport report) {
        List<Problem> problems = report.problems();
        if (!problems.isEmpty()) {
            String some = problems.stream()
                    .limit(LISTED)
                    .map(problem -> problem.file() + ": " + problem.reason())
                    .collect(Collectors.joining("\n"));
            MessageDialog.openWarning(
                    getShell(),
                    "Imported with remarks", // not each of them says that a file was left out
                    some + (problems.size() > LISTED ? "\n\u2026" : ""));
        }
    }

    private <T> T service(Class<T> type) {
        return workbench.getService(IEclipseContext.class).get(type);
    }
}
