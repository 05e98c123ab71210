// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset;

import java.util.List;
import org.terrazzo.dataset.spi.Problem;

/**
 * What a project found changed in its images folder.
 *
 * @param added paths of images that are new
 * @param changed paths of images whose content is another one now; their annotation is kept if the size still fits
 * @param removed paths of images that are gone; their annotation and split are kept
 * @param problems files that are no usable image, left alone where they lie
 */
public record Refreshed(List<String> added, List<String> changed, List<String> removed, List<Problem> problems) {

    public Refreshed {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
        problems = List.copyOf(problems);
    }

    /** {@return whether the list of images is another one now} */
    public boolean any() {
        return !(added.isEmpty() && changed.isEmpty() && removed.isEmpty());
    }
}
