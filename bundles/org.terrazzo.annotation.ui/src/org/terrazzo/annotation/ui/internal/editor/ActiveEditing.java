// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.ui.IWorkbenchWindow;
import org.terrazzo.annotation.ui.EditedImage;
import org.terrazzo.annotation.ui.internal.drawing.ImageEditing;

/** What the active image editor of a window works on, in the window's context: views have it injected. */
final class ActiveEditing {

    private ActiveEditing() {}

    static void publish(IWorkbenchWindow window, ImageEditing editing) {
        IEclipseContext context = window.getService(IEclipseContext.class);
        context.set(ImageEditing.class, editing);
        context.set(EditedImage.class, editing);
    }

    static void withdraw(IWorkbenchWindow window, ImageEditing editing) {
        IEclipseContext context = window.getService(IEclipseContext.class);
        if (context != null && context.getLocal(ImageEditing.class) == editing) {
            context.set(ImageEditing.class, null);
            context.set(EditedImage.class, null);
        }
    }
}
