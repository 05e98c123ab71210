// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.commands;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.CopiedRegions;
import org.terrazzo.annotation.tools.RegionCommands;
import org.terrazzo.annotation.ui.internal.drawing.ImageEditing;
import org.terrazzo.annotation.ui.internal.editor.Desk;
import org.terrazzo.dataset.ProjectImage;
import org.terrazzo.model.Box;
import org.terrazzo.model.LabelClass;
import org.terrazzo.model.Region;
import org.terrazzo.storage.BadInputException;

/** How changes of regions are done that need more than one call. For the display's thread. */
final class RegionActions {

    /** Within this distance, in screen pixels, a simplified border may lie from where it was. */
    private static final double TOLERANCE = 1.5;

    /** A copy over its own original is put this far away, in screen pixels, so that it is seen. */
    private static final double ASIDE = 12;

    private RegionActions() {}

    static void cut(Desk desk) {
        put(desk, Obstacles.open(desk));
        desk.work().change("Cut", RegionCommands::delete);
    }

    static void copy(Desk desk) {
        put(desk, selected(desk.editing()));
    }

    private static void put(Desk desk, List<Region> regions) {
        Map<Integer, String> names = new TreeMap<>();
        desk.editing().classes().forEach(each -> names.put(each.index(), each.name()));
        names.keySet().retainAll(regions.stream().map(Region::classIndex).collect(Collectors.toSet()));
        desk.clipboard().put(new CopiedRegions(desk.editing().document().withRegions(regions), names));
        desk.say(regions.size() == 1 ? "One region was copied." : regions.size() + " regions were copied.");
    }

    private static List<Region> selected(ImageEditing editing) {
        Set<String> selected = editing.selection();
        return editing.document().regions().stream()
                .filter(region -> selected.contains(region.id()))
                .toList();
    }

    static void paste(Desk desk) {
        try {
            desk.clipboard().get().ifPresent(copied -> paste(desk, copied));
        } catch (BadInputException e) {
            desk.say("The clipboard holds no regions that can be used: " + e.problem());
        }
    }

    private static void paste(Desk desk, CopiedRegions copied) {
        List<Region> regions = inClassesOf(desk, copied);
        int aside = lieThereAlready(desk.editing().document(), regions) ? aside(desk) : 0;
        desk.work().add("Paste", (commands, document, selected) -> commands.paste(document, regions, aside, aside));
    }

    /** The regions in the classes of this project that are called the same, or else in the active one. */
    private static List<Region> inClassesOf(Desk desk, CopiedRegions copied) {
        Set<String> unknown = new TreeSet<>();
        List<Region> regions = new ArrayList<>();
        for (Region region : copied.document().regions()) {
            String name = copied.classNames().getOrDefault(region.classIndex(), "class " + region.classIndex());
            Optional<LabelClass> known = called(desk.editing(), name);
            known.ifPresentOrElse(found -> {}, () -> unknown.add(name));
            regions.add(region.withClass(known.map(LabelClass::index)
                    .orElse(desk.editing().classStates().active())));
        }
        desk.say(
                unknown.isEmpty()
                        ? ""
                        : "This project has no class " + String.join(", ", unknown) + ": the active one was taken.");
        return regions;
    }

    private static Optional<LabelClass> called(ImageEditing editing, String name) {
        return editing.classes().list().stream()
                .filter(each -> each.name().equals(name))
                .findFirst();
    }

    private static boolean lieThereAlready(AnnotationDocument document, List<Region> regions) {
        return regions.stream()
                .anyMatch(region -> document.regions().stream()
                        .anyMatch(each -> each.geometry().equals(region.geometry())));
    }

    private static int aside(Desk desk) {
        return (int) Math.max(1, Math.round(ASIDE / desk.canvas().viewport().scale()));
    }

    static void duplicate(Desk desk) {
        List<Region> regions = selected(desk.editing());
        int aside = aside(desk);
        desk.work().add("Duplicate", (commands, document, selected) -> commands.paste(document, regions, aside, aside));
    }

    static void selectAll(Desk desk) {
        desk.editing().select(new HashSet<>(ids(visible(desk.editing()))));
    }

    static void selectNone(Desk desk) {
        desk.editing().select(Set.of());
    }

    /** Selects the region above or below the selected one, in the order of the document, and brings it into sight. */
    static void step(Desk desk, int by) {
        List<Region> visible = visible(desk.editing());
        if (!visible.isEmpty()) {
            int now = ids(visible).indexOf(lastSelected(desk.editing(), by));
            int next = now < 0 ? (by > 0 ? 0 : visible.size() - 1) : Math.floorMod(now + by, visible.size());
            desk.editing().select(Set.of(visible.get(next).id()));
            desk.bringIntoSight(visible.get(next).geometry().bounds());
        }
    }

    private static String lastSelected(ImageEditing editing, int by) {
        List<String> ids = ids(selected(editing));
        return ids.isEmpty() ? "" : by > 0 ? ids.getLast() : ids.getFirst();
    }

    private static List<Region> visible(ImageEditing editing) {
        Set<Integer> hidden = editing.classStates().hidden();
        return editing.document().regions().stream()
                .filter(region -> !hidden.contains(region.classIndex()))
                .toList();
    }

    private static List<String> ids(List<Region> regions) {
        return regions.stream().map(Region::id).toList();
    }

    static void zoom(Desk desk) {
        Box box = selected(desk.editing()).stream()
                .map(region -> region.geometry().bounds())
                .reduce(Box.EMPTY, Box::union);
        desk.editing().reveal(box);
    }

    static void changeClass(Desk desk) {
        int active = desk.editing().classStates().active();
        desk.work().change("Change class", (commands, document, ids) -> commands.changeClass(document, ids, active));
    }

    static void simplify(Desk desk) {
        double tolerance = TOLERANCE / desk.canvas().viewport().scale();
        desk.work().change("Simplify", (commands, document, ids) -> commands.simplify(document, ids, tolerance));
    }

    static void smooth(Desk desk) {
        desk.work().change("Smooth", (commands, document, ids) -> commands.smooth(document, ids, 1));
    }

    static void copyFromPrevious(Desk desk) {
        ImageEditing editing = desk.editing();
        ProjectImage before = previous(editing).orElseThrow();
        desk.work()
                .add(
                        "Copy from previous",
                        (commands, document, selected) -> editing.project()
                                .annotation(before)
                                .flatMap(drawn -> commands.copyFrom(document, drawn)));
    }

    /** The image before this one in the project's order. */
    static Optional<ProjectImage> previous(ImageEditing editing) {
        return editing.project().images().stream()
                .filter(image -> image.path().compareTo(editing.image().path()) < 0)
                .max(Comparator.comparing(ProjectImage::path));
    }
}
