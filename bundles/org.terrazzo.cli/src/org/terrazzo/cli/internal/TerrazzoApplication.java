// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.cli.internal;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

/** Where the platform starts the command line: finds its service and hands over. */
public final class TerrazzoApplication implements IApplication {

    private static final long LONGEST_WAIT = TimeUnit.SECONDS.toMillis(30);

    @Override
    public Object start(IApplicationContext context) throws InterruptedException {
        context.applicationRunning();
        BundleContext bundle =
                FrameworkUtil.getBundle(TerrazzoApplication.class).getBundleContext();
        ServiceTracker<CommandLineService, CommandLineService> tracker =
                new ServiceTracker<>(bundle, CommandLineService.class, null);
        tracker.open();
        try {
            CommandLineService service = tracker.waitForService(LONGEST_WAIT);
            return service == null ? incomplete(bundle) : service.run(Terminal.ofProcess(), arguments(context));
        } finally {
            tracker.close();
        }
    }

    private static String[] arguments(IApplicationContext context) {
        return (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
    }

    private static Integer incomplete(BundleContext bundle) {
        List<String> missing = Arrays.stream(Services.class.getRecordComponents())
                .map(component -> component.getType().getName())
                .filter(service -> bundle.getServiceReference(service) == null)
                .toList();
        System.err.println("Terrazzo could not start; these of its services are missing: " + String.join(", ", missing)
                + ". The installation is not complete: install it again.");
        return ExitStatus.UNEXPECTED;
    }

    @Override
    public void stop() {
        // A command ends by itself: a signal stops its run; see Interruption.
    }
}
