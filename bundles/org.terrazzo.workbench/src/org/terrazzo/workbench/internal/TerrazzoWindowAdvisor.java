// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.workbench.internal;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/** A window of Terrazzo: its title, its size at the first start and the bars that it carries. */
final class TerrazzoWindowAdvisor extends WorkbenchWindowAdvisor {

    private static final Point COMFORTABLE = new Point(1440, 900);

    TerrazzoWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        super(configurer);
    }

    @Override
    public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer configurer) {
        return new TerrazzoActionBarAdvisor(configurer);
    }

    @Override
    public void preWindowOpen() {
        IWorkbenchWindowConfigurer configurer = getWindowConfigurer();
        configurer.setTitle("Terrazzo");
        configurer.setInitialSize(initialSize());
        configurer.setShowMenuBar(true);
        configurer.setShowCoolBar(true);
        configurer.setShowPerspectiveBar(true);
        configurer.setShowStatusLine(true);
        configurer.setShowProgressIndicator(true);
    }

    private static Point initialSize() {
        var screen = Display.getCurrent().getPrimaryMonitor().getClientArea();
        return new Point(Math.min(COMFORTABLE.x, screen.width), Math.min(COMFORTABLE.y, screen.height));
    }
}
