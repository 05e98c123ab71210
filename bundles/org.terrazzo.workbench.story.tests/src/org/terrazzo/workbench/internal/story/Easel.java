// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.workbench.internal.story;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.ui.IEditorPart;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.JsonAnnotationStore;
import org.terrazzo.annotation.ui.EditedImage;
import org.terrazzo.testkit.ui.Sight;

/** The image in the active editor, and somebody who draws on it. */
final class Easel {

    private static final String BRUSH = "org.terrazzo.brush";
    private static final double AROUND = 2 * Math.PI;

    private final Person person;
    private final EditedImage image;
    private final Canvas canvas;

    private Easel(Person person, EditedImage image, Canvas canvas) {
        this.person = person;
        this.image = image;
        this.canvas = canvas;
    }

    /** The image of this name, once it is in front and the keyboard is on it; seen as a whole. */
    static Easel of(Person person, String name) {
        person.sees(name + " is open", () -> edited(name).isPresent());
        Canvas canvas = person.canvas(name);
        person.sees("the keyboard is on " + name, canvas::isFocusControl);
        person.hands().keys(SWT.MOD1, '0');
        return new Easel(person, person.loop().ask(() -> edited(name).orElseThrow()), canvas);
    }

    private static Optional<EditedImage> edited(String name) {
        IEditorPart editor = Person.page().getActiveEditor();
        return Optional.ofNullable(editor)
                .filter(part -> part.getTitle().equals(name))
                .map(part -> part.getAdapter(EditedImage.class));
    }

    /** Takes a tool in hand by its key. */
    Easel take(String tool, int... keys) {
        person.hands().keys(keys);
        person.sees(tool + " is in hand", () -> isInHand("org.terrazzo." + tool));
        return this;
    }

    private static boolean isInHand(String tool) {
        return strip().stream()
                .flatMap(bar -> Arrays.stream(bar.getItems()))
                .anyMatch(item -> tool.equals(item.getData()) && item.getSelection());
    }

    /** The tools beside the image. */
    private static Optional<ToolBar> strip() {
        return Sight.all(Person.window().getShell(), ToolBar.class).stream()
                .filter(bar -> Arrays.stream(bar.getItems()).anyMatch(item -> BRUSH.equals(item.getData())))
                .findFirst();
    }

    /** Draws a class from now on, by its digit: the class of index 0 has the key 1. */
    Easel draw(int classIndex) {
        person.hands().keys('1' + classIndex);
        person.sees("class " + classIndex, () -> image.activeClass() == classIndex);
        return this;
    }

    Easel click(double x, double y) {
        Point place = place(x, y);
        person.hands().click(canvas, place.x, place.y);
        return this;
    }

    /** @param xy pixels of the image that the pointer passes with its button held */
    Easel drag(double... xy) {
        moveTo(xy[0], xy[1]);
        person.hands().press(1);
        for (int i = 2; i < xy.length; i += 2) {
            moveTo(xy[i], xy[i + 1]);
        }
        person.hands().release(1);
        return this;
    }

    private void moveTo(double x, double y) {
        Point place = place(x, y);
        person.hands().moveTo(canvas, place.x, place.y);
    }

    private Point place(double x, double y) {
        Point size = person.loop().ask(canvas::getSize);
        double scale = Math.min(size.x, size.y) / (double) Pictures.SIDE;
        double half = Pictures.SIDE / 2.0;
        return new Point((int) (size.x / 2.0 + (x - half) * scale), (int) (size.y / 2.0 + (y - half) * scale));
    }

    /** What the status line says of the pixels at two places of the canvas. */
    List<String> corners() {
        Point size = person.loop().ask(canvas::getSize);
        return List.of(pixel(size.x * 2 / 5, size.y * 2 / 5), pixel(size.x * 3 / 5, size.y * 3 / 5));
    }

    private String pixel(int x, int y) {
        ToolBar beside = person.loop().ask(() -> strip().orElseThrow());
        person.hands().moveTo(beside, 1, 1);
        person.sees("the pointer is over no pixel", () -> status().isEmpty());
        person.hands().moveTo(canvas, x, y);
        person.sees("which pixel it is over", () -> status().isPresent());
        return person.loop().ask(() -> status().orElseThrow());
    }

    /** What the status line says of the pixel under the pointer. */
    private static Optional<String> status() {
        return Sight.all(Person.window().getShell(), CLabel.class).stream()
                .map(CLabel::getText)
                .filter(text -> text.startsWith("x "))
                .findFirst();
    }

    /** Clicks corners around a place, and closes the polygon by Enter. */
    Easel outline(double x, double y, double radius) {
        int before = regions();
        int corners = 12;
        IntStream.range(0, corners)
                .mapToDouble(i -> AROUND * i / corners)
                .forEach(angle -> click(x + radius * Math.cos(angle), y + radius * Math.sin(angle)));
        person.hands().keys(SWT.CR);
        return hasRegions(before + 1);
    }

    /** Waits until so many regions are drawn. */
    Easel hasRegions(int count) {
        person.sees(count + " regions", () -> image.document().regions().size() == count);
        return this;
    }

    private int regions() {
        return person.loop().ask(() -> image.document().regions().size());
    }

    /** Waits until undo could take so much back. */
    Easel hasSteps(int count) {
        person.sees(count + " steps", () -> image.session().undoLabels().size() == count);
        return this;
    }

    /** Saves by the key, and reads what is on the disk. */
    AnnotationDocument save() throws Exception {
        person.hands().keys(SWT.MOD1, 's');
        person.sees("saved", () -> !Person.page().getActiveEditor().isDirty());
        Path file = image.project().annotationFile(image.image());
        return new JsonAnnotationStore()
                .load(file, (document, kept, reason) -> {
                    throw new AssertionError(reason);
                })
                .orElseThrow();
    }
}
