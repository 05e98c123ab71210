// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.formats;

import java.util.List;
import org.terrazzo.model.LabelClasses;
import org.terrazzo.model.LabelRaster;

/**
 * classes.json beside exported masks.
 *
 * @param ignore the mask value that means unlabelled
 */
record ExportedClasses(int formatVersion, List<Entry> classes, int ignore) {

    /** @param colour {@code #rrggbb} */
    record Entry(int index, String name, String colour) {}

    static ExportedClasses of(LabelClasses classes) {
        List<Entry> entries = classes.list().stream()
                .map(c -> new Entry(c.index(), c.name(), c.colour().hex()))
                .toList();
        return new ExportedClasses(1, entries, LabelRaster.UNLABELLED);
    }
}
