// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.ui.internal.predict;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.terrazzo.dataset.Project;
import org.terrazzo.dataset.ProjectImage;
import org.terrazzo.dataset.spi.Problem;
import org.terrazzo.dataset.ui.OpenProjects;
import org.terrazzo.prediction.Prediction;
import org.terrazzo.prediction.PredictionRequest;
import org.terrazzo.prediction.PredictionService;
import org.terrazzo.prediction.draft.DraftService;
import org.terrazzo.prediction.ui.internal.draft.ShownDrafts;

/** Starts predictions and shows what comes of them. For any thread. */
@Component(service = Predicting.class)
public final class Predicting {

    private static final String DRAFT_VIEW = "org.terrazzo.prediction.ui.draft";

    private static final int MOST_PROBLEMS = 10;

    private static final String LEFT_OUT = "Some Images Were Left Out";

    private final OpenProjects projects;
    private final DraftService drafts;
    private final PredictionService predictions;
    private final ShownDrafts shown;

    @Activate
    public Predicting(
            @Reference OpenProjects projects,
            @Reference DraftService drafts,
            @Reference PredictionService predictions,
            @Reference ShownDrafts shown) {
        this.projects = projects;
        this.drafts = drafts;
        this.predictions = predictions;
        this.shown = shown;
    }

    /**
     * Predicts images of a project; each is a draft as soon as it is done.
     *
     * @param probabilities whether thresholds are to be changed later
     */
    public void images(
            IWorkbenchWindow window, IProject project, Chosen chosen, Models.Choice model, boolean probabilities) {
        String name = "Predicting " + chosen.words() + " of " + project.getName();
        Path folder = project.getLocation().toPath();
        new PredictionJob<>(
                        name,
                        () -> {
                            Project opened = projects.open(project);
                            String id = model.in(folder);
                            return ChildWork.of(drafts.predict(opened, id, chosen.of(opened), probabilities));
                        },
                        new Told(window, project))
                .schedule();
    }

    /** Predicts the images in a folder that need not belong to a project, and writes masks into another. */
    public void folder(IWorkbenchWindow window, IProject project, Path images, Path output, String model) {
        PredictionRequest request = PredictionRequest.masks(model, List.of(images), output);
        new PredictionJob<>(
                        "Predicting " + images.getFileName(),
                        () -> ChildWork.of(predictions.predict(projects.open(project), request)),
                        new ToldOfMasks(window, project, output))
                .schedule();
    }

    /** Which images of a project are meant. */
    public interface Chosen {

        /** As in "3 images". */
        String words();

        List<ProjectImage> of(Project project);
    }

    /** Brings what comes of a prediction before the user's eyes. */
    private class Told implements PredictionJob.Ends<Prediction> {

        protected final IWorkbenchWindow window;
        private final IProject project;
        private final Path folder;

        Told(IWorkbenchWindow window, IProject project) {
            this.window = window;
            this.project = project;
            this.folder = project.getLocation().toPath();
        }

        @Override
        public void imageDone(String name) {
            shown.changed(folder, name);
        }

        @Override
        public void done(Prediction result) {
            onDisplay(() -> {
                showView();
                if (!result.problems().isEmpty()) {
                    MessageDialog.openWarning(shell(), LEFT_OUT, lines(result.problems()));
                }
            });
        }

        private void showView() {
            IWorkbenchPage page = window.getActivePage();
            try {
                if (page != null && page.getActiveEditor() != null) {
                    page.showView(DRAFT_VIEW, null, IWorkbenchPage.VIEW_VISIBLE);
                }
            } catch (PartInitException e) {
                ILog.of(Predicting.class).error("The view could not be opened.", e);
            }
        }

        final String lines(List<Problem> problems) {
            return problems.stream()
                    .limit(MOST_PROBLEMS)
                    .map(problem -> problem.file() + ": " + problem.reason())
                    .collect(Collectors.joining("\n"));
        }

        @Override
        public void failed(String problem, String advice) {
            onDisplay(() -> {
                if (project.isAccessible()) { // who has deleted it needs no telling
                    MessageDialog.openError(shell(), "Nothing Was Predicted", (problem + "\n\n" + advice).strip());
                }
            });
        }

        final Shell shell() {
            return window.getShell();
        }

        final void onDisplay(Runnable task) {
            window.getWorkbench().getDisplay().asyncExec(() -> {
                if (window.getShell() != null && !window.getShell().isDisposed()) {
                    task.run();
                }
            });
        }
    }

    /** Masks are nowhere to be seen in the window: it says where they are. */
    private final class ToldOfMasks extends Told {

        private final Path output;

        ToldOfMasks(IWorkbenchWindow window, IProject project, Path output) {
            super(window, project);
            this.output = output;
        }

        @Override
        public void done(Prediction result) {
            int count = result.images().size();
            String written = count + (count == 1 ? " mask is in " : " masks are in ") + output + ".";
            onDisplay(() -> {
                if (result.problems().isEmpty()) {
                    MessageDialog.openInformation(shell(), "Predicted", written);
                } else {
                    MessageDialog.openWarning(shell(), LEFT_OUT, written + "\n\n" + lines(result.problems()));
                }
            });
        }
    }
}
