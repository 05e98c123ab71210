// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.workbench.internal;

import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.intro.IIntroManager;

/** Settles what the workbench is: its first perspective, what its explorer shows, and that it remembers its layout. */
final class TerrazzoWorkbenchAdvisor extends WorkbenchAdvisor {

    @Override
    public void initialize(IWorkbenchConfigurer configurer) {
        super.initialize(configurer);
        configurer.setSaveAndRestore(true);
        IDE.registerAdapters();
        new ExplorerImages(configurer).declare();
    }

    @Override
    public String getInitialWindowPerspectiveId() {
        return AnnotatePerspective.ID;
    }

    /** The workspace, so that the Project Explorer has something to show. */
    @Override
    public IAdaptable getDefaultPageInput() {
        return workspace();
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        return new TerrazzoWindowAdvisor(configurer);
    }

    /**
     * Saves the workspace's own tree; without it the next start asks the disk about every project again. Whoever has been
     * welcomed once goes on where they were.
     */
    @Override
    public boolean preShutdown() {
        IIntroManager welcome = PlatformUI.getWorkbench().getIntroManager();
        welcome.closeIntro(welcome.getIntro());
        try {
            ResourcesPlugin.getWorkspace().save(true, null);
        } catch (CoreException e) {
            ILog.of(TerrazzoWorkbenchAdvisor.class).error("The workspace's state could not be saved.", e);
        }
        return super.preShutdown();
    }

    private static IWorkspaceRoot workspace() {
        return ResourcesPlugin.getWorkspace().getRoot();
    }
}
