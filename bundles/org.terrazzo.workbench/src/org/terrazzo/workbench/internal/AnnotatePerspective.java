// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.workbench.internal;

import java.util.List;
import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.navigator.resources.ProjectExplorer;
import org.eclipse.ui.progress.IProgressConstants;

/** Annotate: projects on the left, the image in the middle, what is known about it and what is running below. */
public final class AnnotatePerspective implements IPerspectiveFactory {

    /** The perspective's id in plugin.xml. */
    static final String ID = "org.terrazzo.workbench.perspective.annotate";

    private static final String ERROR_LOG = "org.eclipse.pde.runtime.LogView";

    private static final String GALLERY = "org.terrazzo.dataset.ui.gallery";
    private static final String CLASSES = "org.terrazzo.annotation.ui.classes";
    private static final String TOOL_OPTIONS = "org.terrazzo.annotation.ui.options";
    private static final String REGIONS = "org.terrazzo.annotation.ui.regions";
    private static final String BESIDE = "org.terrazzo.annotation.ui.beside";
    private static final String DRAFT = "org.terrazzo.prediction.ui.draft";
    private static final String EVALUATION = "org.terrazzo.prediction.ui.evaluation";
    private static final String OBJECTS = "org.terrazzo.prediction.ui.objects";
    private static final String HISTORY = "org.terrazzo.annotation.ui.history";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(true);
        placeViews(layout);
        offerViews(layout);
        welcome(layout);
    }

    private static void placeViews(IPageLayout layout) {
        String editors = layout.getEditorArea();
        IFolderLayout projects = layout.createFolder("projects", IPageLayout.LEFT, 0.17f, editors);
        projects.addView(ProjectExplorer.VIEW_ID);
        projects.addPlaceholder("org.terrazzo.workbench.lesson");
        IFolderLayout facts = layout.createFolder("facts", IPageLayout.BOTTOM, 0.71f, editors);
        facts.addView(GALLERY);
        facts.addView(IPageLayout.ID_PROP_SHEET);
        facts.addView(IProgressConstants.PROGRESS_VIEW_ID);
        facts.addView(ERROR_LOG);
        placeRuns(facts);
        placeFindings(facts);
        IFolderLayout classes = layout.createFolder("classes", IPageLayout.RIGHT, 0.68f, editors);
        layout.addPlaceholder(BESIDE, IPageLayout.RIGHT, 0.5f, editors);
        classes.addView(CLASSES);
        classes.addView(TOOL_OPTIONS);
        classes.addView(DRAFT);
        IFolderLayout regions = layout.createFolder("regions", IPageLayout.BOTTOM, 0.5f, "classes");
        regions.addView(REGIONS);
        regions.addView(HISTORY);
    }

    /** What an evaluation opens. */
    private static void placeFindings(IFolderLayout facts) {
        facts.addPlaceholder(EVALUATION);
        facts.addPlaceholder(OBJECTS);
    }

    /** What a training opens, beside the pictures. */
    private static void placeRuns(IFolderLayout facts) {
        facts.addPlaceholder(TrainPerspective.RUN);
        facts.addPlaceholder(TrainPerspective.RUNS);
        facts.addPlaceholder(TrainPerspective.CONSOLE);
    }

    private static void offerViews(IPageLayout layout) {
        layout.addShowViewShortcut(ProjectExplorer.VIEW_ID);
        layout.addShowViewShortcut(IPageLayout.ID_PROP_SHEET);
        layout.addShowViewShortcut(IProgressConstants.PROGRESS_VIEW_ID);
        layout.addShowViewShortcut(ERROR_LOG);
        List.of(GALLERY, CLASSES, TOOL_OPTIONS, REGIONS, HISTORY, DRAFT, BESIDE, EVALUATION, OBJECTS)
                .forEach(layout::addShowViewShortcut);
        TrainPerspective.VIEWS.forEach(layout::addShowViewShortcut);
        layout.addPerspectiveShortcut(ID);
        layout.addPerspectiveShortcut(TrainPerspective.ID);
    }

    /** What the editor area says while no image is open. */
    private static void welcome(IPageLayout layout) {
        layout.setEditorOnboardingImageUri("platform:/plugin/org.terrazzo.workbench/icons/terrazzo-128.png");
        layout.setEditorOnboardingText(
                "Open an image from the Gallery or the Project Explorer, or begin with a project");
        layout.addEditorOnboardingCommandId("org.eclipse.ui.newWizard");
        layout.addEditorOnboardingCommandId("org.terrazzo.workbench.demo");
        layout.addEditorOnboardingCommandId("org.terrazzo.workbench.keys");
        layout.addEditorOnboardingCommandId("org.eclipse.ui.window.quickAccess");
    }
}
