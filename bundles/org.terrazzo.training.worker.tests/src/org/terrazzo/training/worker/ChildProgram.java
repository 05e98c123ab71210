// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.osgi.service.urlconversion.URLConverter;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.namespace.HostNamespace;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

/** What a test needs to start the worker as a process of its own: in a framework or on a flat class path. */
final class ChildProgram {

    static final String NATIVES = "PYTORCH_LIBRARY_PATH";
    private static final String MANIFEST = "META-INF/MANIFEST.MF";
    private static final String LIBRARY = System.mapLibraryName("torch_cpu");

    private ChildProgram() {}

    static Process start(Path run, Path socket) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Dai.djl.offline=true",
                "-Dterrazzo.threads=2"));
        if (socket != null) {
            command.add("-Dterrazzo.socket=" + socket);
        }
        command.addAll(List.of("-cp", classPath(), WorkerMain.class.getName(), run.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(run.resolve("worker.log").toFile());
        builder.environment().put("OMP_WAIT_POLICY", "PASSIVE");
        natives().ifPresent(folder -> builder.environment().put(NATIVES, folder.toString()));
        return builder.start();
    }

    /** The folder with the engine's libraries; none: the engine unpacks its own. */
    static Optional<Path> natives() {
        if (System.getenv(NATIVES) != null) {
            return Optional.of(Path.of(System.getenv(NATIVES)));
        }
        try (Stream<Path> beside = Files.list(Path.of("..").toAbsolutePath().normalize())) {
            return beside.map(bundle -> bundle.resolve("native"))
                    .filter(folder -> Files.exists(folder.resolve(LIBRARY)))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String classPath() {
        Bundle worker = FrameworkUtil.getBundle(WorkerMain.class);
        return worker == null
                ? System.getProperty("java.class.path")
                : String.join(
                        File.pathSeparator,
                        closure(worker).stream().map(ChildProgram::file).toList());
    }

    private static Set<Bundle> closure(Bundle worker) {
        Set<Bundle> found = new LinkedHashSet<>();
        Deque<Bundle> toVisit = new ArrayDeque<>(List.of(worker));
        while (!toVisit.isEmpty()) {
            Bundle bundle = toVisit.poll();
            if (bundle.getBundleId() != 0 && found.add(bundle)) {
                neighbours(bundle.adapt(BundleWiring.class)).forEach(toVisit::add);
            }
        }
        return found;
    }

    private static Stream<Bundle> neighbours(BundleWiring wiring) {
        return wiring == null
                ? Stream.empty()
                : Stream.concat(
                                wiring.getRequiredWires(null).stream().map(BundleWire::getProviderWiring),
                                wiring.getProvidedWires(HostNamespace.HOST_NAMESPACE).stream()
                                        .map(BundleWire::getRequirerWiring))
                        .map(BundleWiring::getBundle);
    }

    /** The jar or folder that a bundle is installed as; one run from its sources has its classes further below. */
    private static String file(Bundle bundle) {
        try {
            URLConverter converter = converter();
            String manifest = converter.resolve(bundle.getEntry(MANIFEST)).toString();
            String holder = manifest.substring(0, manifest.length() - MANIFEST.length());
            Path file = Path.of(
                    holder.replaceFirst("^jar:", "").replaceFirst("^file:", "").replaceFirst("!/$", ""));
            Path classes = file.resolve("target").resolve("classes");
            return (Files.isDirectory(classes) ? classes : file).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URLConverter converter() throws IOException {
        Bundle worker = FrameworkUtil.getBundle(WorkerMain.class);
        try {
            worker.start(Bundle.START_TRANSIENT); // only a started bundle may ask for services
        } catch (BundleException e) {
            throw new IOException(e);
        }
        BundleContext context = worker.getBundleContext();
        return context.getService(context.getServiceReference(URLConverter.class));
    }
}
