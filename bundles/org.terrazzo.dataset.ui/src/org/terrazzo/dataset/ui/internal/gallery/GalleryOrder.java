// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.ui.internal.gallery;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.terrazzo.dataset.ProjectImage;
import org.terrazzo.dataset.ui.ImageOrders.Order;

/** Chooses between the order of names and the one that somebody has offered; not to be seen without an offer. */
final class GalleryOrder {

    private static final int BY_NAME = 0;
    private static final int OFFERED = 1;

    private final Combo combo;
    private Order order;
    private Map<String, Integer> places = Map.of();

    GalleryOrder(Composite bar, Runnable changed) {
        combo = new Combo(bar, SWT.READ_ONLY | SWT.DROP_DOWN);
        combo.setItems("By name");
        combo.select(BY_NAME);
        combo.addListener(SWT.Selection, event -> changed.run());
        GridDataFactory.fillDefaults().exclude(true).applyTo(combo);
        combo.setVisible(false);
    }

    /** A new offer is taken at once: somebody has just asked for it. */
    void show(Optional<Order> offered) {
        Order next = offered.orElse(null);
        if (next == order) {
            return;
        }
        order = next;
        places = new HashMap<>();
        offered.ifPresent(given -> given.paths().forEach(path -> places.put(path, places.size())));
        combo.setItems("By name");
        offered.ifPresent(given -> combo.add(given.label()));
        combo.select(next == null ? BY_NAME : OFFERED);
        GridDataFactory.fillDefaults().exclude(next == null).applyTo(combo);
        combo.setVisible(next != null);
        combo.getParent().layout();
    }

    List<ProjectImage> sorted(List<ProjectImage> images) {
        return combo.getSelectionIndex() == OFFERED
                ? images.stream()
                        .sorted(Comparator.comparingInt(image -> places.getOrDefault(image.path(), Integer.MAX_VALUE)))
                        .toList()
                : images;
    }
}
