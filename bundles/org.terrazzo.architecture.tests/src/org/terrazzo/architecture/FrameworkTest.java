// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/** All services of Terrazzo run in this framework; the worker and its library lie in it as files and no more. */
class FrameworkTest {

    private final BundleContext context =
            FrameworkUtil.getBundle(FrameworkTest.class).getBundleContext();

    @Test
    void theWorkerAndItsLibraryAreInstalledAndNotStarted() {
        for (String name : List.of("org.terrazzo.training.worker", "ai.djl.api", "ai.djl.pytorch.engine")) {
            assertThat(bundle(name).getState()).as(name).isEqualTo(Bundle.RESOLVED);
        }
    }

    @Test
    void noClassOfTheWorkerOrItsLibraryIsLoadedWhenAllServicesAreInUse() throws JMException {
        assertThat(useAllServices()).as("services of Terrazzo").isNotEmpty();
        assertThat(loadedClasses())
                .contains("org.terrazzo.architecture.FrameworkTest")
                .noneMatch(name -> name.startsWith("ai.djl.") || name.startsWith("org.terrazzo.training.worker."));
    }

    private Bundle bundle(String name) {
        return Arrays.stream(context.getBundles())
                .filter(candidate -> candidate.getSymbolicName().equals(name))
                .max(Comparator.comparing(Bundle::getVersion))
                .orElseThrow(() -> new AssertionError(name + " is not installed"));
    }

    /** Getting a service is what makes Declarative Services load and activate its component. */
    private List<Object> useAllServices() {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getSymbolicName().startsWith("org.terrazzo."))
                .flatMap(FrameworkTest::services)
                .<Object>map(context::getService)
                .toList();
    }

    private static Stream<ServiceReference<?>> services(Bundle bundle) {
        ServiceReference<?>[] services = bundle.getRegisteredServices();
        return services == null ? Stream.empty() : Arrays.stream(services);
    }

    /** Asks the virtual machine, since asking a bundle for its class loader would create it. */
    private static List<String> loadedClasses() throws JMException {
        Object report = ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "vmClassHierarchy",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()});
        return report.toString().lines().map(FrameworkTest::className).toList();
    }

    /** A line reads {@code |  |--org.terrazzo.model.Box/0x00007f...}. */
    private static String className(String line) {
        return line.replaceFirst("^[| ]*-*", "").replaceFirst("/.*", "");
    }
}
