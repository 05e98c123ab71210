// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.commands;

import java.util.Arrays;
import java.util.function.Function;
import org.terrazzo.annotation.ui.internal.editor.Desk;
import org.terrazzo.annotation.ui.internal.keys.CommandCall;

/** What can be done with the active class: each with a name for menus, and with what may stand in its way. */
public enum ClassChange {
    ADD("add", "Add a Class\u2026", "add", desk -> "", ClassActions::add),
    RENAME("name", "Rename %s\u2026", "rename", desk -> "", ClassActions::rename),
    RECOLOUR("colour", "Colour of %s\u2026", "colour", desk -> "", ClassActions::recolour),
    UP("up", "Move %s Up", "up", desk -> ClassActions.atEnd(desk, -1), desk -> ClassActions.move(desk, -1)),
    DOWN("down", "Move %s Down", "down", desk -> ClassActions.atEnd(desk, 1), desk -> ClassActions.move(desk, 1)),
    SELECT_REGIONS(
            "regions", "Select Regions of %s", "selectAll", ClassActions::withoutRegions, ClassActions::selectRegions),
    REMOVE("remove", "Delete %s", "delete", ClassActions::inUse, ClassActions::delete);

    /** Does it; for the display's thread. */
    @FunctionalInterface
    private interface Action {
        void on(Desk desk);
    }

    private final String id;
    private final String label;
    private final String icon;
    private final Function<Desk, String> obstacle;
    private final Action action;

    ClassChange(String id, String label, String icon, Function<Desk, String> obstacle, Action action) {
        this.id = id;
        this.label = label;
        this.icon = icon;
        this.obstacle = obstacle;
        this.action = action;
    }

    /** The one that plugin.xml calls so. */
    static ClassChange of(String id) {
        return Arrays.stream(values())
                .filter(change -> change.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no change " + id));
    }

    /** @param name of the class that is meant */
    public String label(String name) {
        return label.formatted(name);
    }

    /** The name of an image file of this bundle. */
    public String icon() {
        return "icons/" + icon + ".svg";
    }

    public CommandCall call() {
        return CommandCall.of(EditClass.COMMAND, EditClass.CHANGE, id);
    }

    Entry entry(Desk desk) {
        return Entry.of(EditClass.COMMAND, EditClass.CHANGE, id, label(ClassActions.activeName(desk)))
                .unless(obstacle.apply(desk))
                .with(RegionMenu.icon(icon));
    }

    /** Does it or says why not. */
    void run(Desk desk) {
        String why = obstacle.apply(desk);
        if (why.isEmpty()) {
            action.on(desk);
        } else {
            desk.say(why);
        }
    }
}
