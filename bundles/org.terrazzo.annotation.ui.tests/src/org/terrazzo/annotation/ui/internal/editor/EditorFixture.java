// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.spi.AnnotationTool;
import org.terrazzo.annotation.spi.ToolDescription;
import org.terrazzo.annotation.spi.ToolOptions;
import org.terrazzo.model.LabelRaster;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Ring;

/** An image without annotation is open in the editor, and the hands of a user are on mouse and keyboard. */
abstract class EditorFixture {

    static final int NONE = LabelRaster.UNLABELLED;

    @TempDir
    Path folder;

    OpenImage image;
    Hands hands;
    private final List<IStatus> errors = new CopyOnWriteArrayList<>();
    private final ILogListener log = (status, plugin) -> note(status);

    @BeforeEach
    void open() throws Exception {
        image = OpenImage.in(folder, picture());
        hands = image.hands();
        image.desk().tools().tools().forEach(this::setAsUsual);
        Platform.addLogListener(log);
    }

    private void note(IStatus status) {
        if (status.matches(IStatus.ERROR)) {
            errors.add(status);
        }
    }

    @AfterEach
    void close() throws Exception {
        image.close();
        hands.pump();
        Platform.removeLogListener(log);
        assertThat(errors).as("errors in the log").isEmpty();
    }

    /** What the image shows. */
    OpenImage.Picture picture() {
        return OpenImage.HALVES;
    }

    private void setAsUsual(AnnotationTool tool) {
        ToolDescription description = tool.describe();
        image.desk().tools().change(description, any -> ToolOptions.usual(description.options()));
    }

    /** Takes a tool in hand by its key. */
    void take(String name) {
        ToolDescription tool = tool(name);
        hands.type(Character.toLowerCase(tool.key().charAt(0)));
        Hands.until(
                tool.label() + " is in hand",
                () -> image.desk()
                        .runner()
                        .tool()
                        .filter(now -> now.id().equals(tool.id()))
                        .isPresent());
    }

    ToolDescription tool(String name) {
        return image.desk().tools().tool("org.terrazzo." + name).orElseThrow().describe();
    }

    void set(String name, UnaryOperator<ToolOptions> change) {
        image.desk().tools().change(tool(name), change);
    }

    /** Draws another class from now on, by its digit: the first class has the key 1 and the index 0. */
    void draw(int classIndex) {
        hands.type((char) ('1' + classIndex));
        Hands.until(
                "class " + classIndex,
                () -> image.desk().editing().classStates().active() == classIndex);
    }

    void lock(int classIndex, boolean locked) {
        image.desk().editing().classStates().lock(classIndex, locked);
    }

    /** Draws a rectangle as one step; it is selected then. */
    void rectangle(int left, int top, int right, int bottom) {
        int before = image.desk().editing().session().undoLabels().size();
        take("rectangle");
        hands.drag(left, top, right, bottom);
        image.steps(before + 1);
    }

    /** Selects the region at a point, and no other. */
    void select(double x, double y) {
        take("select");
        image.desk().editing().select(Set.of());
        hands.click(x, y);
        selected(1);
    }

    void selected(int count) {
        Hands.until(
                count + " selected",
                () -> image.desk().editing().selection().size() == count
                        && !image.desk().runner().isActive());
    }

    void undo() {
        hands.chord(SWT.MOD1, 'z');
    }

    Polygon polygon(int position) {
        return polygon(image.document(), position);
    }

    static Polygon polygon(AnnotationDocument document, int position) {
        return (Polygon) document.regions().get(position).geometry();
    }

    static double area(AnnotationDocument document) {
        return document.regions().stream()
                .mapToDouble(region -> area((Polygon) region.geometry()))
                .sum();
    }

    static double area(Polygon polygon) {
        return Math.abs(polygon.shell().signedArea())
                - polygon.holes().stream()
                        .mapToDouble(hole -> Math.abs(hole.signedArea()))
                        .sum();
    }

    /** The corners of a ring, each as x and y. */
    static List<List<Double>> corners(Ring ring) {
        return IntStream.range(0, ring.size())
                .mapToObj(i -> List.of(ring.x(i), ring.y(i)))
                .toList();
    }

    /** The corner that a click on a pixel sets. */
    static List<Double> corner(int x, int y) {
        return List.of(x + 0.5, y + 0.5);
    }
}
