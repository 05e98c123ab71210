// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.core.commands.ExecutionEvent;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.Edit;
import org.terrazzo.annotation.ReviewState;
import org.terrazzo.annotation.spi.GestureKey;
import org.terrazzo.annotation.tools.RegionCommands;
import org.terrazzo.annotation.ui.internal.drawing.ImageEditing;
import org.terrazzo.annotation.ui.internal.editor.Desk;
import org.terrazzo.dataset.ProjectImage;
import org.terrazzo.model.Region;
import org.terrazzo.storage.BadInputException;

/** Changes the selected regions, or the document as a whole, in one step. */
public final class ChangeRegions extends ImageCommand {

    /** Within this distance, in screen pixels, a simplified border may lie from where it was. */
    private static final double TOLERANCE = 1.5;

    @Override
    void run(Desk desk, ExecutionEvent event) throws Exception {
        ImageEditing editing = desk.editing();
        switch (event.getParameter("org.terrazzo.annotation.ui.regions.change")) {
            case "delete" -> delete(desk);
            case "selectAll" -> editing.select(selectable(editing));
            case "forward" -> apply(editing, "Bring forward", RegionCommands::bringForward);
            case "back" -> apply(editing, "Send back", RegionCommands::sendBackward);
            case "front" -> apply(editing, "Bring to front", RegionCommands::bringToFront);
            case "bottom" -> apply(editing, "Send to back", RegionCommands::sendToBack);
            case "union" -> apply(editing, "Unite", RegionCommands::union);
            case "subtract" -> apply(editing, "Subtract", RegionCommands::subtract);
            case "intersect" -> apply(editing, "Intersect", RegionCommands::intersect);
            case "pixels" -> apply(editing, "To pixels", RegionCommands::toPixels);
            case "polygons" -> apply(editing, "To polygons", RegionCommands::toPolygons);
            case "holes" -> apply(editing, "Fill holes", RegionCommands::fillHoles);
            case "smooth" -> apply(editing, "Smooth", (all, document, ids) -> all.smooth(document, ids, 1));
            case "simplify" -> simplify(desk);
            case "class" -> changeClass(editing);
            case "previous" -> copyFromPrevious(editing);
            case "review" -> editing.apply("Mark as reviewed", new Edit.Review(ReviewState.REVIEWED));
            case "unreview" -> editing.apply("Mark as not reviewed", new Edit.Review(ReviewState.UNREVIEWED));
            default -> throw new IllegalArgumentException("there is no such change");
        }
    }

    private static void simplify(Desk desk) throws IOException {
        double tolerance = TOLERANCE / desk.canvas().viewport().scale();
        apply(desk.editing(), "Simplify", (all, document, ids) -> all.simplify(document, ids, tolerance));
    }

    private static void changeClass(ImageEditing editing) throws IOException {
        int active = editing.classStates().active();
        apply(editing, "Change class", (all, document, ids) -> all.changeClass(document, ids, active));
    }

    private static void copyFromPrevious(ImageEditing editing) throws IOException, BadInputException {
        Optional<ProjectImage> previous = editing.project().images().stream()
                .filter(image -> image.path().compareTo(editing.image().path()) < 0)
                .reduce((one, next) -> next);
        if (previous.isPresent()) {
            Optional<AnnotationDocument> other = editing.project().annotation(previous.get());
            apply(
                    editing,
                    "Copy from previous",
                    (all, document, ids) -> other.flatMap(drawn -> all.copyFrom(document, drawn)));
        }
    }

    /** A change of the selected regions; empty if it would change nothing. */
    @FunctionalInterface
    private interface Change {
        Optional<Edit> of(RegionCommands commands, AnnotationDocument document, Set<String> selected);
    }

    private static void apply(ImageEditing editing, String label, Change change) throws IOException {
        RegionCommands commands =
                new RegionCommands(editing.author(), editing.classStates().locked());
        Optional<Edit> edit = change.of(commands, editing.document(), editing.selection());
        if (edit.isPresent()) {
            editing.apply(label, edit.get());
        }
    }

    /** Delete is for the gesture that goes on, if there is one, and otherwise for what is selected by then. */
    private static void delete(Desk desk) {
        desk.runner().key(GestureKey.DELETE, Set.of(), () -> desk.canvas().onDisplay(() -> deleteSelected(desk)));
    }

    private static void deleteSelected(Desk desk) {
        try {
            apply(desk.editing(), "Delete", RegionCommands::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> selectable(ImageEditing editing) {
        Set<Integer> hidden = editing.classStates().hidden();
        return editing.document().regions().stream()
                .filter(region -> !hidden.contains(region.classIndex()))
                .map(Region::id)
                .collect(Collectors.toSet());
    }
}
