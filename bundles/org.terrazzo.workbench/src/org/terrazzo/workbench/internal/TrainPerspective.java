// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.workbench.internal;

import java.util.List;
import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.navigator.resources.ProjectExplorer;
import org.eclipse.ui.progress.IProgressConstants;

/** Train: the run in the middle, all runs below it, the projects and what is under way on the left. */
public final class TrainPerspective implements IPerspectiveFactory {

    /** The perspective's id in plugin.xml. */
    static final String ID = "org.terrazzo.workbench.perspective.train";

    static final String RUN = "org.terrazzo.training.ui.run";
    static final String RUNS = "org.terrazzo.training.ui.runs";
    static final String COMPARE = "org.terrazzo.training.ui.compare";
    static final String CONSOLE = "org.eclipse.ui.console.ConsoleView";
    static final List<String> VIEWS = List.of(RUN, RUNS, COMPARE, CONSOLE);

    @Override
    public void createInitialLayout(IPageLayout layout) {
        String editors = layout.getEditorArea();
        layout.setEditorAreaVisible(false);
        IFolderLayout run = layout.createFolder("run", IPageLayout.TOP, 0.7f, editors);
        run.addView(RUN);
        run.addPlaceholder(COMPARE);
        IFolderLayout projects = layout.createFolder("projects", IPageLayout.LEFT, 0.17f, "run");
        projects.addView(ProjectExplorer.VIEW_ID);
        IFolderLayout progress = layout.createFolder("progress", IPageLayout.BOTTOM, 0.6f, "projects");
        progress.addView(IProgressConstants.PROGRESS_VIEW_ID);
        IFolderLayout runs = layout.createFolder("runs", IPageLayout.BOTTOM, 0.64f, "run");
        runs.addView(RUNS);
        runs.addView(CONSOLE);
        offer(layout);
    }

    private static void offer(IPageLayout layout) {
        layout.addShowViewShortcut(ProjectExplorer.VIEW_ID);
        layout.addShowViewShortcut(IProgressConstants.PROGRESS_VIEW_ID);
        VIEWS.forEach(layout::addShowViewShortcut);
        layout.addPerspectiveShortcut(ID);
        layout.addPerspectiveShortcut(AnnotatePerspective.ID);
    }
}
