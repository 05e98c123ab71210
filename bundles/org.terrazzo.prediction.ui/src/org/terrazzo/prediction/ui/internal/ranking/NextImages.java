// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.ui.internal.ranking;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.dataset.Project;
import org.terrazzo.dataset.ProjectImage;
import org.terrazzo.dataset.ui.ImageOrders;
import org.terrazzo.dataset.ui.OpenProjects;
import org.terrazzo.prediction.ranking.Ranking;
import org.terrazzo.prediction.ranking.RankingJob;
import org.terrazzo.prediction.ranking.RankingRequest;
import org.terrazzo.prediction.ranking.RankingService;
import org.terrazzo.prediction.ui.internal.predict.ChildWork;
import org.terrazzo.prediction.ui.internal.predict.Models;
import org.terrazzo.prediction.ui.internal.predict.PredictionJob;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.TerrazzoException;
import org.terrazzo.training.RunService;

/** Leads from one image that is worth annotating to the next. For any thread. */
@Component(service = NextImages.class)
public final class NextImages {

    private static final String GALLERY = "org.terrazzo.dataset.ui.gallery";
    private static final int RANKED = 100;

    private final OpenProjects projects;
    private final RunService runs;
    private final RankingService rankings;
    private final ImageOrders orders;

    @Activate
    public NextImages(
            @Reference OpenProjects projects,
            @Reference RunService runs,
            @Reference RankingService rankings,
            @Reference ImageOrders orders) {
        this.projects = projects;
        this.runs = runs;
        this.rankings = rankings;
        this.orders = orders;
    }

    /**
     * Opens the next image by the project's ranking; where there is none, or it has been worked off, ranks first.
     *
     * @param open path of the image that is open, and from which the user wants to go on; empty: none
     */
    public void go(IWorkbenchWindow window, IProject project, String open) {
        Job job = Job.createSystem("Looking for the next image", monitor -> {
            try {
                next(project, open)
                        .ifPresentOrElse(image -> show(window, project, image), () -> rank(window, project, open));
            } catch (IOException | BadInputException e) {
                return Status.error(e.getMessage(), e);
            }
            return Status.OK_STATUS;
        });
        job.schedule();
    }

    private static Optional<IEditorPart> active(IWorkbenchWindow window) {
        return Optional.ofNullable(window.getActivePage()).map(IWorkbenchPage::getActiveEditor);
    }

    /** The first one by the ranking that is not open and in which nothing is drawn. */
    private Optional<ProjectImage> next(IProject project, String open) throws IOException, BadInputException {
        Project opened = projects.open(project);
        List<String> ranked = orders.of(project).map(ImageOrders.Order::paths).orElse(List.of());
        for (String path : ranked) {
            Optional<ProjectImage> image = opened.images().stream()
                    .filter(each -> each.path().equals(path) && !path.equals(open))
                    .findFirst();
            if (image.isPresent() && isEmpty(opened, image.get())) {
                return image;
            }
        }
        return Optional.empty();
    }

    private static boolean isEmpty(Project project, ProjectImage image) throws IOException, BadInputException {
        return project.annotation(image)
                .map(AnnotationDocument::regions)
                .orElse(List.of())
                .isEmpty();
    }

    /** Ranks all images in which nothing is drawn, and opens the first one that is not open already. */
    private void rank(IWorkbenchWindow window, IProject project, String open) {
        new PredictionJob<>(
                        "Ranking the images of " + project.getName(),
                        () -> start(project),
                        new Told(window, project, open))
                .schedule();
    }

    private ChildWork<Ranking> start(IProject project) throws TerrazzoException, IOException {
        String model = Models.usual(project.getLocation().toPath(), runs);
        RankingJob job = rankings.rank(projects.open(project), new RankingRequest(model, List.of(), RANKED));
        return new ChildWork<>(job.run(), job::result);
    }

    private void show(IWorkbenchWindow window, IProject project, ProjectImage image) {
        onDisplay(window, () -> {
            IWorkbenchPage page = window.getActivePage();
            IEditorPart before = active(window).orElse(null);
            if (page == null || before != null && before.isDirty() && !page.saveEditor(before, false)) {
                return;
            }
            try {
                IEditorPart opened = IDE.openEditor(page, projects.file(project, image));
                if (before != null && before != opened && !before.isDirty()) {
                    page.closeEditor(before, false);
                }
            } catch (PartInitException e) {
                ILog.of(NextImages.class).error(image.path() + " could not be opened.", e);
            }
        });
    }

    private static void onDisplay(IWorkbenchWindow window, Runnable task) {
        window.getWorkbench().getDisplay().asyncExec(() -> {
            if (window.getShell() != null && !window.getShell().isDisposed()) {
                task.run();
            }
        });
    }

    /** Puts a ranking before the user's eyes. */
    private final class Told implements PredictionJob.Ends<Ranking> {

        private final IWorkbenchWindow window;
        private final IProject project;
        private final String open;

        Told(IWorkbenchWindow window, IProject project, String open) {
            this.window = window;
            this.project = project;
            this.open = open;
        }

        @Override
        public void done(Ranking ranking) {
            List<String> paths = ranking.images().stream()
                    .map(ranked -> ranked.image().path())
                    .toList();
            orders.offer(project, new ImageOrders.Order("Worth annotating (" + ranking.run() + ")", paths));
            onDisplay(window, this::showGallery);
            try {
                next(project, open).ifPresentOrElse(image -> show(window, project, image), this::tellNone);
            } catch (IOException | BadInputException e) {
                failed(String.valueOf(e.getMessage()), "");
            }
        }

        private void tellNone() {
            failed("Something is drawn in every other image already.", "Add images, or correct what is drawn.");
        }

        private void showGallery() {
            try {
                window.getActivePage().showView(GALLERY, null, IWorkbenchPage.VIEW_VISIBLE);
            } catch (PartInitException e) {
                ILog.of(NextImages.class).error("The gallery could not be opened.", e);
            }
        }

        @Override
        public void failed(String problem, String advice) {
            onDisplay(
                    window,
                    () -> MessageDialog.openInformation(
                            window.getShell(), "Annotate Next", (problem + "\n\n" + advice).strip()));
        }
    }
}
