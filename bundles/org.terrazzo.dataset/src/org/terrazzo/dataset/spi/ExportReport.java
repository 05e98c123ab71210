// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.spi;

import java.util.List;

/**
 * What an export wrote.
 *
 * @param exported images written with their annotation
 * @param problems what was left out, and why
 */
public record ExportReport(int exported, List<Problem> problems) {

    public ExportReport {
        problems = List.copyOf(problems);
    }
}
