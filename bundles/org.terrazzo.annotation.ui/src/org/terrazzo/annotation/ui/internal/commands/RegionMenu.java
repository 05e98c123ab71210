// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.commands;

import static org.terrazzo.annotation.ui.internal.commands.RegionChange.BACK;
import static org.terrazzo.annotation.ui.internal.commands.RegionChange.BOTTOM;
import static org.terrazzo.annotation.ui.internal.commands.RegionChange.COPY;
import static org.terrazzo.annotation.ui.internal.commands.RegionChange.CUT;
import static org.terrazzo.annotation.ui.internal.commands.RegionChange.DELETE;
import static org.terrazzo.annotation.ui.internal.commands.RegionChange.DUPLICATE;
import static org.terrazzo.annotation.ui.internal.commands.RegionChange.FILL_HOLES;
import static org.terrazzo.annotation.ui.internal.commands.RegionChange.FORWARD;
import static org.terrazzo.annotation.ui.internal.commands.RegionChange.FRONT;
import static org.terrazzo.annotation.ui.internal.commands.RegionChange.INTERSECT;
import static org.terrazzo.annotation.ui.internal.commands.RegionChange.INTO_CLASS;
import static org.terrazzo.annotation.ui.internal.commands.RegionChange.PASTE;
import static org.terrazzo.annotation.ui.internal.commands.RegionChange.PREVIOUS;
import static org.terrazzo.annotation.ui.internal.commands.RegionChange.SELECT_ALL;
import static org.terrazzo.annotation.ui.internal.commands.RegionChange.SELECT_BEFORE;
import static org.terrazzo.annotation.ui.internal.commands.RegionChange.SELECT_NEXT;
import static org.terrazzo.annotation.ui.internal.commands.RegionChange.SELECT_NONE;
import static org.terrazzo.annotation.ui.internal.commands.RegionChange.SIMPLIFY;
import static org.terrazzo.annotation.ui.internal.commands.RegionChange.SMOOTH;
import static org.terrazzo.annotation.ui.internal.commands.RegionChange.SUBTRACT;
import static org.terrazzo.annotation.ui.internal.commands.RegionChange.TO_PIXELS;
import static org.terrazzo.annotation.ui.internal.commands.RegionChange.TO_POLYGONS;
import static org.terrazzo.annotation.ui.internal.commands.RegionChange.UNITE;
import static org.terrazzo.annotation.ui.internal.commands.RegionChange.ZOOM;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;
import org.terrazzo.annotation.ui.internal.editor.Desk;

/** What can be done with the selected regions. */
public final class RegionMenu extends EditorMenu {

    private static final List<List<RegionChange>> GROUPS = List.of(
            List.of(CUT, COPY, PASTE, DUPLICATE, DELETE),
            List.of(INTO_CLASS),
            List.of(UNITE, SUBTRACT, INTERSECT),
            List.of(TO_PIXELS, TO_POLYGONS, FILL_HOLES, SIMPLIFY, SMOOTH),
            List.of(FORWARD, BACK, FRONT, BOTTOM),
            List.of(SELECT_ALL, SELECT_NONE, SELECT_NEXT, SELECT_BEFORE, ZOOM),
            List.of(PREVIOUS));

    @Override
    List<List<Entry>> groups(Desk desk) {
        return GROUPS.stream()
                .map(group -> group.stream().map(change -> entry(desk, change)).toList())
                .toList();
    }

    static Entry entry(Desk desk, RegionChange change) {
        return Entry.of(ChangeRegions.COMMAND, ChangeRegions.CHANGE, change.id(), change.label())
                .unless(change.obstacle(desk))
                .with(icon(change.id()));
    }

    /** The bundle's own, if there is one of that name. */
    static Optional<ImageDescriptor> icon(String name) {
        return ResourceLocator.imageDescriptorFromBundle(RegionMenu.class, "icons/" + name + ".svg");
    }
}
