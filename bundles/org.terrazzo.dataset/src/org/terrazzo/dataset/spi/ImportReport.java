// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.spi;

import java.util.List;

/**
 * What an import did.
 *
 * @param imported images that are new in the project
 * @param alreadyThere images whose content the project had already
 * @param annotated images that got an annotation
 * @param problems what was left out, and why
 */
public record ImportReport(int imported, int alreadyThere, int annotated, List<Problem> problems) {

    public ImportReport {
        problems = List.copyOf(problems);
    }
}
