// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.ui.internal;

import java.nio.file.Path;
import org.eclipse.core.resources.IProject;

/**
 * Names a run of a project of the workspace.
 *
 * @param id as in {@code run-003}
 */
public record RunRef(IProject project, String id) {

    /** The project's folder on the disk. */
    public Path folder() {
        return project.getLocation().toPath();
    }
}
