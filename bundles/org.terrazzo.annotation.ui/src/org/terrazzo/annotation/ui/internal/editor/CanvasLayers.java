// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.terrazzo.annotation.ui.CanvasLayer;

/** What other bundles lay over the image. For any thread. */
@Component(service = CanvasLayers.class)
public final class CanvasLayers {

    @Reference(policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<CanvasLayer> layers = List.of();

    /** Those that are there now, in no order. */
    List<CanvasLayer> all() {
        return List.copyOf(layers);
    }
}
