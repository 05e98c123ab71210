// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.commands;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.terrazzo.annotation.Edit;
import org.terrazzo.annotation.ReviewState;
import org.terrazzo.annotation.tools.RegionCommands;
import org.terrazzo.annotation.ui.internal.editor.Desk;

/** What can be done with regions without drawing: each with a name for menus, and with what may stand in its way. */
enum RegionChange {
    CUT("cut", "Cut", Obstacles::nothingOpen, RegionActions::cut),
    COPY("copy", "Copy", Obstacles::nothingSelected, RegionActions::copy),
    PASTE("paste", "Paste", Obstacles::nothingToPaste, RegionActions::paste),
    DUPLICATE("duplicate", "Duplicate", Obstacles::nothingSelected, RegionActions::duplicate),
    DELETE("delete", "Delete", Obstacles::nothingOpen, desk -> desk.work().change("Delete", RegionCommands::delete)),
    SELECT_ALL("selectAll", "Select All", Obstacles::nothingDrawn, RegionActions::selectAll),
    SELECT_NONE("selectNone", "Select None", Obstacles::nothingSelected, RegionActions::selectNone),
    SELECT_NEXT("next", "Select Next", Obstacles::nothingDrawn, desk -> RegionActions.step(desk, 1)),
    SELECT_BEFORE("before", "Select Previous", Obstacles::nothingDrawn, desk -> RegionActions.step(desk, -1)),
    ZOOM("zoom", "Zoom to Selection", Obstacles::nothingSelected, RegionActions::zoom),
    INTO_CLASS("class", "Change to the Active Class", Obstacles::ofActiveClass, RegionActions::changeClass),
    UNITE("union", "Unite", Obstacles::fewerThanTwo, desk -> desk.work().change("Unite", RegionCommands::union)),
    SUBTRACT(
            "subtract",
            "Subtract from the Lowest",
            Obstacles::fewerThanTwo,
            desk -> desk.work().change("Subtract", RegionCommands::subtract)),
    INTERSECT(
            "intersect",
            "Intersect with the Lowest",
            Obstacles::fewerThanTwo,
            desk -> desk.work().change("Intersect", RegionCommands::intersect)),
    TO_PIXELS(
            "pixels",
            "To Pixels",
            Obstacles::noPolygon,
            desk -> desk.work().change("To pixels", RegionCommands::toPixels)),
    TO_POLYGONS(
            "polygons",
            "To Polygons",
            Obstacles::noPixels,
            desk -> desk.work().change("To polygons", RegionCommands::toPolygons)),
    FILL_HOLES(
            "holes",
            "Fill Holes",
            Obstacles::nothingOpen,
            desk -> desk.work().change("Fill holes", RegionCommands::fillHoles)),
    SIMPLIFY("simplify", "Simplify", Obstacles::noPolygon, RegionActions::simplify),
    SMOOTH("smooth", "Smooth", Obstacles::noPolygon, RegionActions::smooth),
    FORWARD(
            "forward",
            "Bring Forward",
            Obstacles::onTop,
            desk -> desk.work().change("Bring forward", RegionCommands::bringForward)),
    BACK(
            "back",
            "Send Back",
            Obstacles::atBottom,
            desk -> desk.work().change("Send back", RegionCommands::sendBackward)),
    FRONT(
            "front",
            "Bring to Front",
            Obstacles::onTop,
            desk -> desk.work().change("Bring to front", RegionCommands::bringToFront)),
    BOTTOM(
            "bottom",
            "Send to Back",
            Obstacles::atBottom,
            desk -> desk.work().change("Send to back", RegionCommands::sendToBack)),
    PREVIOUS("previous", "Copy from the Previous Image", Obstacles::firstImage, RegionActions::copyFromPrevious),
    REVIEW("review", "Mark as Reviewed", Obstacles::reviewed, desk -> review(desk, ReviewState.REVIEWED)),
    UNREVIEW("unreview", "Mark as Not Reviewed", Obstacles::notReviewed, desk -> review(desk, ReviewState.UNREVIEWED));

    /** Does it; for the display's thread. */
    @FunctionalInterface
    private interface Action {
        void on(Desk desk);
    }

    private final String id;
    private final String label;
    private final Function<Desk, String> obstacle;
    private final Action action;

    RegionChange(String id, String label, Function<Desk, String> obstacle, Action action) {
        this.id = id;
        this.label = label;
        this.obstacle = obstacle;
        this.action = action;
    }

    /** The one that plugin.xml calls so. */
    static RegionChange of(String id) {
        return Arrays.stream(values())
                .filter(change -> change.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no change " + id));
    }

    String id() {
        return id;
    }

    String label() {
        return label;
    }

    /** Why it cannot be done now; empty if it can. */
    String obstacle(Desk desk) {
        return obstacle.apply(desk);
    }

    /** Does it or says why not. */
    void run(Desk desk) {
        String why = obstacle(desk);
        if (why.isEmpty()) {
            action.on(desk);
        } else {
            desk.say(why);
        }
    }

    private static void review(Desk desk, ReviewState state) {
        String label = state == ReviewState.REVIEWED ? "Mark as reviewed" : "Mark as not reviewed";
        desk.work().change(label, (commands, document, selected) -> Optional.of(new Edit.Review(state)));
    }
}
