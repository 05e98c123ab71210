// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.commands;

import java.util.List;
import java.util.Set;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.ReviewState;
import org.terrazzo.annotation.ui.internal.drawing.ImageEditing;
import org.terrazzo.annotation.ui.internal.editor.Desk;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Region;

/** Why a change of regions is not possible now, in words for the user; empty where it is. */
final class Obstacles {

    private Obstacles() {}

    static String none(Desk desk) {
        return "";
    }

    static String nothingDrawn(Desk desk) {
        return desk.editing().document().regions().isEmpty() ? "Nothing is drawn on this image." : "";
    }

    static String nothingSelected(Desk desk) {
        return desk.editing().selection().isEmpty() ? "Select a region first." : "";
    }

    /** Nothing is selected that may be changed. */
    static String nothingOpen(Desk desk) {
        String selected = nothingSelected(desk);
        boolean locked = selected.isEmpty() && open(desk).isEmpty();
        return locked ? "The class of what is selected is locked." : selected;
    }

    static String fewerThanTwo(Desk desk) {
        String open = nothingOpen(desk);
        boolean one = open.isEmpty() && open(desk).size() < 2;
        return one ? "Select two regions or more." : open;
    }

    static String noPolygon(Desk desk) {
        String open = nothingOpen(desk);
        boolean none = open.isEmpty() && open(desk).stream().noneMatch(each -> each.geometry() instanceof Polygon);
        return none ? "There is no polygon among the selected regions." : open;
    }

    static String noPixels(Desk desk) {
        String open = nothingOpen(desk);
        boolean none = open.isEmpty() && open(desk).stream().noneMatch(each -> each.geometry() instanceof PixelSet);
        return none ? "The selected regions are polygons already." : open;
    }

    static String onTop(Desk desk) {
        String open = nothingOpen(desk);
        List<Region> all = desk.editing().document().regions();
        boolean top = open.isEmpty()
                && all.subList(all.size() - open(desk).size(), all.size()).equals(open(desk));
        return top ? "Nothing lies above the selected regions." : open;
    }

    static String atBottom(Desk desk) {
        String open = nothingOpen(desk);
        List<Region> all = desk.editing().document().regions();
        boolean bottom = open.isEmpty() && all.subList(0, open(desk).size()).equals(open(desk));
        return bottom ? "Nothing lies under the selected regions." : open;
    }

    static String ofActiveClass(Desk desk) {
        String open = nothingOpen(desk);
        int active = desk.editing().classStates().active();
        if (open.isEmpty() && desk.editing().classStates().locked().contains(active)) {
            return "The active class is locked.";
        }
        boolean all = open.isEmpty() && open(desk).stream().allMatch(region -> region.classIndex() == active);
        return all ? "The selected regions are of the active class already." : open;
    }

    static String nothingToPaste(Desk desk) {
        return desk.clipboard().hasRegions() ? "" : "There are no regions on the clipboard.";
    }

    static String firstImage(Desk desk) {
        return RegionActions.previous(desk.editing()).isEmpty() ? "This is the first image of the project." : "";
    }

    static String reviewed(Desk desk) {
        return isReviewed(desk.editing().document()) ? "The image is marked as reviewed already." : "";
    }

    static String notReviewed(Desk desk) {
        return isReviewed(desk.editing().document()) ? "" : "The image is not marked as reviewed.";
    }

    private static boolean isReviewed(AnnotationDocument document) {
        return document.review() == ReviewState.REVIEWED;
    }

    /** The selected regions that are not locked, from the lowest to the topmost. */
    static List<Region> open(Desk desk) {
        ImageEditing editing = desk.editing();
        Set<String> selected = editing.selection();
        Set<Integer> locked = editing.classStates().locked();
        return editing.document().regions().stream()
                .filter(region -> selected.contains(region.id()) && !locked.contains(region.classIndex()))
                .toList();
    }
}
