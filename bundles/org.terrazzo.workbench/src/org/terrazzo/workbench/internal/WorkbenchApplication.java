// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.workbench.internal;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.terrazzo.workbench.internal.preferences.RunsPerDevice;

/** Opens Terrazzo's workbench window and stays until the user closes it, or the session or the framework ends. */
public final class WorkbenchApplication implements IApplication {

    private final EndOfSession endOfSession = new EndOfSession();

    @Override
    public Object start(IApplicationContext context) {
        new RunsPerDevice().apply();
        Display display = PlatformUI.createDisplay();
        endOfSession.watch();
        try {
            return exitCode(PlatformUI.createAndRunWorkbench(display, new TerrazzoWorkbenchAdvisor()));
        } finally {
            endOfSession.workbenchHasEnded();
            display.dispose();
        }
    }

    private static Integer exitCode(int returnCode) {
        return returnCode == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
    }

    @Override
    public void stop() {
        endOfSession.closeWorkbench();
    }
}
