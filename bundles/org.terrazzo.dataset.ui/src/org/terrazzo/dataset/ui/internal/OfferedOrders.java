// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.ui.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.core.resources.IProject;
import org.osgi.service.component.annotations.Component;
import org.terrazzo.dataset.ui.ImageOrders;

/** Keeps the newest order of each project. */
@Component
public final class OfferedOrders implements ImageOrders {

    private final Map<IProject, Order> orders = new ConcurrentHashMap<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    @Override
    public void offer(IProject project, Order order) {
        orders.put(project, order);
        listeners.forEach(listener -> listener.offered(project));
    }

    @Override
    public Optional<Order> of(IProject project) {
        return Optional.ofNullable(orders.get(project));
    }

    @Override
    public Runnable listen(Listener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
