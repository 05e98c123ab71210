// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import java.net.URL;
import java.util.Optional;
import org.eclipse.jface.resource.ImageDescriptor;
import org.terrazzo.annotation.spi.AnnotationTool;

/** The icons that tools bring along. */
public final class ToolIcons {

    private ToolIcons() {}

    /** What stands in the tool bar: the tool's own, or else one that says that it comes from a plug-in. */
    static ImageDescriptor button(AnnotationTool tool) {
        return of(tool).orElseGet(() -> ImageDescriptor.createFromURL(ToolIcons.class.getResource("tool.svg")));
    }

    /** Lies beside the tool's class; empty if there is none. */
    public static Optional<ImageDescriptor> of(AnnotationTool tool) {
        String name = tool.describe().icon();
        URL location = name.isEmpty() ? null : tool.getClass().getResource(name);
        return Optional.ofNullable(location).map(ImageDescriptor::createFromURL);
    }
}
