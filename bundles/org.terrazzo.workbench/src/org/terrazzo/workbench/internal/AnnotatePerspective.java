// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.workbench.internal;

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

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(true);
        placeViews(layout);
        offerViews(layout);
        welcome(layout);
    }

    private static void placeViews(IPageLayout layout) {
        String editors = layout.getEditorArea();
        IFolderLayout projects = layout.createFolder("projects", IPageLayout.LEFT, 0.24f, editors);
        projects.addView(ProjectExplorer.VIEW_ID);
        IFolderLayout facts = layout.createFolder("facts", IPageLayout.BOTTOM, 0.74f, editors);
        facts.addView(IPageLayout.ID_PROP_SHEET);
        facts.addView(IProgressConstants.PROGRESS_VIEW_ID);
        facts.addView(ERROR_LOG);
    }

    private static void offerViews(IPageLayout layout) {
        layout.addShowViewShortcut(ProjectExplorer.VIEW_ID);
        layout.addShowViewShortcut(IPageLayout.ID_PROP_SHEET);
        layout.addShowViewShortcut(IProgressConstants.PROGRESS_VIEW_ID);
        layout.addShowViewShortcut(ERROR_LOG);
        layout.addPerspectiveShortcut(ID);
    }

    /** What the editor area says while no image is open. */
    private static void welcome(IPageLayout layout) {
        layout.setEditorOnboardingImageUri("platform:/plugin/org.terrazzo.workbench/icons/terrazzo-128.png");
        layout.setEditorOnboardingText("Open an image from the Project Explorer to annotate it");
        layout.addEditorOnboardingCommandId("org.eclipse.ui.window.quickAccess");
        layout.addEditorOnboardingCommandId("org.eclipse.ui.newWizard");
    }
}
