// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import java.net.URL;
import java.util.Optional;
import org.eclipse.jface.resource.ImageDescriptor;
import org.terrazzo.annotation.spi.AnnotationTool;

/** The icons that tools bring along. */
public final class ToolIcons {

    private ToolIcons() {}

    /** Lies beside the tool's class; empty if there is none. */
    public static Optional<ImageDescriptor> of(AnnotationTool tool) {
        String name = tool.describe().icon();
        URL location = name.isEmpty() ? null : tool.getClass().getResource(name);
        return Optional.ofNullable(location).map(ImageDescriptor::createFromURL);
    }
}
