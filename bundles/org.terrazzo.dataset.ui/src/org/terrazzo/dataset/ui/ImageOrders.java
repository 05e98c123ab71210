// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.ui;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.core.resources.IProject;

/**
 * Orders in which a project's images can be gone through other than by their names, as others have found them. The
 * gallery offers the newest one of a project. A service for any thread; nothing is kept beyond the session.
 */
public interface ImageOrders {

    /** Offers an order in place of the one before. */
    void offer(IProject project, Order order);

    /** The newest one. */
    Optional<Order> of(IProject project);

    /** @return to be run when nothing is to be heard any more */
    Runnable listen(Listener listener);

    /**
     * An order of images.
     *
     * @param label a few words, as in "Worth annotating"
     * @param paths of images in the project, the first one first; images that are not among them come after
     */
    record Order(String label, List<String> paths) {

        public Order {
            Objects.requireNonNull(label, "label");
            paths = List.copyOf(paths);
        }
    }

    /** Hears of a new order, on the thread that offers it. */
    @FunctionalInterface
    interface Listener {
        void offered(IProject project);
    }
}
