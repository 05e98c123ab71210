// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.osgi.service.urlconversion.URLConverter;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.terrazzo.storage.TerrazzoException;
import org.terrazzo.training.spi.WorkerRuntime;

/**
 * The child's program as it is installed beside this one: the worker's bundle with everything it is wired to, as
 * files. The bundles are never started and none of their classes is loaded here.
 */
@Component
public class InstalledRuntime implements WorkerRuntime {

    private static final String WORKER = "org.terrazzo.training.worker";
    private static final String MAIN = WORKER + ".WorkerMain";
    private static final String NATIVES = "native";

    private final BundleContext context;
    private final URLConverter converter;

    @Activate
    public InstalledRuntime(
            BundleContext context, @Reference(target = "(protocol=bundleentry)") URLConverter converter) {
        this.context = context;
        this.converter = converter;
    }

    @Override
    public Program program() throws TerrazzoException {
        Bundle worker = worker();
        if (!resolved(worker)) {
            throw missing("The training runtime is installed, but something that it needs is not.");
        }
        Set<Bundle> closure = Wiring.closure(worker);
        List<Path> files = files(closure);
        return new Program(java(), files, natives(files), MAIN);
    }

    private Bundle worker() throws TerrazzoException {
        return Stream.of(context.getBundles())
                .filter(bundle -> bundle.getSymbolicName().equals(WORKER))
                .findFirst()
                .orElseThrow(() -> missing("The training runtime is not installed."));
    }

    private boolean resolved(Bundle worker) {
        FrameworkWiring framework =
                context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
        return framework.resolveBundles(List.of(worker));
    }

    private List<Path> files(Set<Bundle> bundles) throws TerrazzoException {
        List<Path> files = new ArrayList<>();
        for (Bundle bundle : bundles) {
            files.add(file(bundle));
        }
        return List.copyOf(files);
    }

    /** The jar or the folder that a bundle is installed as. */
    private Path file(Bundle bundle) throws TerrazzoException {
        try {
            URL manifest = converter.resolve(bundle.getEntry("META-INF/MANIFEST.MF"));
            return InstalledFile.holding(manifest);
        } catch (IOException | RuntimeException e) {
            throw new TerrazzoException(
                    "The files of " + bundle.getSymbolicName() + " were not found: " + e.getMessage() + ".",
                    "Install Terrazzo again.",
                    e);
        }
    }

    /** Empty if the platform's natives are not there: then the engine says what it misses, in the child's log. */
    private static Optional<Path> natives(List<Path> files) {
        return files.stream()
                .map(file -> file.resolve(NATIVES))
                .filter(Files::isDirectory)
                .findFirst();
    }

    private static Path java() {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        return Path.of(System.getProperty("java.home"), "bin", windows ? "java.exe" : "java");
    }

    private static TerrazzoException missing(String what) {
        return new TerrazzoException(what, "Install the feature 'Terrazzo Training Runtime' for this platform.");
    }
}
