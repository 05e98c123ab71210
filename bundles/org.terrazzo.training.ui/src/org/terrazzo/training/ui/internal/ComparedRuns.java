// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.ui.internal;

import java.util.List;
import org.eclipse.core.resources.IProject;

/**
 * Runs of one project that are looked at side by side.
 *
 * @param ids two or more, the oldest first
 */
public record ComparedRuns(IProject project, List<String> ids) {

    public ComparedRuns {
        ids = ids.stream().sorted().toList();
    }
}
