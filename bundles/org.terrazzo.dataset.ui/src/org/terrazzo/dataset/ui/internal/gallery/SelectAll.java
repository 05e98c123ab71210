// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.ui.internal.gallery;

import org.eclipse.e4.core.di.annotations.Execute;

/** What the workbench's command of that name does in the gallery. */
final class SelectAll {

    private final GalleryCanvas canvas;

    SelectAll(GalleryCanvas canvas) {
        this.canvas = canvas;
    }

    @Execute
    void run() {
        canvas.selectAll();
    }
}
