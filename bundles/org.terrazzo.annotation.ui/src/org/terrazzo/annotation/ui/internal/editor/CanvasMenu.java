// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import java.util.Optional;
import java.util.Set;
import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.terrazzo.annotation.Labels;
import org.terrazzo.annotation.ui.internal.canvas.ImageCanvas;
import org.terrazzo.annotation.ui.internal.drawing.ImageEditing;
import org.terrazzo.model.Region;

/** The canvas's context menu; other bundles add to it as {@value #ID}. It is about the region under the pointer. */
final class CanvasMenu {

    private static final String ID = "org.terrazzo.annotation.ui.canvas";

    private final ImageCanvas image;
    private final ImageEditing editing;

    CanvasMenu(ImageCanvas image, ImageEditing editing, IEditorSite site) {
        this.image = image;
        this.editing = editing;
        MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(shown -> shown.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS)));
        Canvas canvas = image.control();
        canvas.setMenu(menu.createContextMenu(canvas));
        canvas.addListener(SWT.MenuDetect, this::select);
        canvas.addListener(SWT.Dispose, event -> menu.dispose());
        site.registerContextMenu(ID, menu, new NothingElse(), false);
    }

    /** The region under the pointer, unless it is among those that are selected already. */
    private void select(Event event) {
        Point pointer = image.control().toControl(event.x, event.y);
        int x = (int) Math.floor(image.viewport().imageX(pointer.x + 0.5));
        int y = (int) Math.floor(image.viewport().imageY(pointer.y + 0.5));
        Optional<Region> region = Labels.at(editing.document(), x, y)
                .filter(found -> !editing.classStates().hidden().contains(found.classIndex()))
                .filter(found -> !editing.selection().contains(found.id()));
        if (event.detail == SWT.MENU_MOUSE) {
            region.ifPresent(found -> editing.select(Set.of(found.id())));
        }
    }
}
