// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.workbench.internal;

import java.net.URL;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Path;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.ide.IDE;
import org.osgi.framework.Bundle;

/** The images of open and closed projects, which the platform expects the application to declare. */
record ExplorerImages(IWorkbenchConfigurer configurer) {

    private static final String ICONS = "icons/full/";

    void declare() {
        declare(IDE.SharedImages.IMG_OBJ_PROJECT, "obj16/prj_obj.svg");
        declare(IDE.SharedImages.IMG_OBJ_PROJECT_CLOSED, "obj16/cprj_obj.svg");
    }

    private void declare(String symbolicName, String icon) {
        Bundle ide = Platform.getBundle("org.eclipse.ui.ide");
        URL location = FileLocator.find(ide, new Path(ICONS + icon), null);
        configurer.declareImage(symbolicName, ImageDescriptor.createFromURL(location), true);
    }
}
