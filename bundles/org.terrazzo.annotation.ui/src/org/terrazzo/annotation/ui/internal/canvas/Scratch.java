// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.canvas;

import java.nio.file.Path;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.FrameworkUtil;

/** Where files lie that are of use only while an image is open: in the workspace, which is on a disk and not in memory. */
public final class Scratch {

    private Scratch() {}

    public static Path folder() {
        return Platform.getStateLocation(FrameworkUtil.getBundle(Scratch.class))
                .append("pixels")
                .toPath();
    }
}
