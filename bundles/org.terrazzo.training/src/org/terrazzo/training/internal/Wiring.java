// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.namespace.HostNamespace;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

/** Which bundles a bundle is wired to, directly or through others. */
final class Wiring {

    private Wiring() {}

    /** The bundle first; with the fragments of all, without the framework itself. */
    static Set<Bundle> closure(Bundle root) {
        Set<Bundle> found = new LinkedHashSet<>();
        Deque<Bundle> toVisit = new ArrayDeque<>(List.of(root));
        while (!toVisit.isEmpty()) {
            Bundle next = toVisit.poll();
            if (next.getBundleId() != 0 && found.add(next)) {
                neighbours(next.adapt(BundleWiring.class)).forEach(toVisit::add);
            }
        }
        return found;
    }

    private static Stream<Bundle> neighbours(BundleWiring wiring) {
        if (wiring == null) {
            return Stream.empty();
        }
        Stream<Bundle> needed = wiring.getRequiredWires(null).stream()
                .map(BundleWire::getProviderWiring)
                .map(BundleWiring::getBundle);
        Stream<Bundle> fragments = wiring.getProvidedWires(HostNamespace.HOST_NAMESPACE).stream()
                .map(BundleWire::getRequirerWiring)
                .map(BundleWiring::getBundle);
        return Stream.concat(needed, fragments);
    }
}
