// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.preview;

import org.terrazzo.dataset.Project;
import org.terrazzo.dataset.ProjectImage;
import org.terrazzo.prediction.preview.internal.ChildPreviews;
import org.terrazzo.training.RunService;

/** Opens previews. A service; stateless, callable from any thread. */
public interface PixelPreviews {

    /**
     * Begins a preview of an image; nothing is started before the first {@link PixelPreview#update}. Returns at once.
     *
     * @param listener is told of everything, in order, on one thread of the preview
     * @return to be closed by the caller
     */
    PixelPreview open(Project project, ProjectImage image, PreviewListener listener);

    /** The same service for use without OSGi. */
    static PixelPreviews using(RunService runs) {
        return new ChildPreviews(runs);
    }
}
