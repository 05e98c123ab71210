// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.studio;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.terrazzo.demo.Cell;
import org.terrazzo.demo.SampleClasses;
import org.terrazzo.model.Ring;

/** Draws on the free image by mouse and key: first as a user would, then with each tool in mid-gesture. */
record Tools(Stage stage, List<Cell> cells) {

    private static final int SIDE = 320;
    private static final int INNER = 30;

    void annotate() {
        take("polygon");
        List<Cell> round = inner(SampleClasses.ROUND);
        round.stream().limit(6).forEach(this::outline);
        take("brush");
        List<Cell> slim = inner(SampleClasses.LONG);
        slim.stream().limit(4).forEach(this::stroke);
        digit(2);
        take("polygon");
        corners(round.get(6), 7).forEach(corner -> stage.click(corner[0], corner[1]));
        stage.picture("annotating");
        stage.key(SWT.ESC);
    }

    /** A stroke in each of a few cells, and some over what lies between them. */
    void strokes() {
        take("brush");
        inner(SampleClasses.ROUND).stream().limit(4).forEach(this::stroke);
        inner(SampleClasses.LONG).stream().limit(4).forEach(this::stroke);
        digit(1);
        stage.drag(6, 8, 60, 6, 120, 9);
        stage.drag(310, 60, 312, 110, 309, 160);
    }

    /** Whole cells that nothing reaches over the image's border, the last drawn first: nothing lies over them. */
    private List<Cell> inner(int kind) {
        return cells.reversed().stream()
                .filter(cell -> cell.classIndex() == kind)
                .filter(cell -> cell.centreX() > INNER && cell.centreX() < SIDE - INNER)
                .filter(cell -> cell.centreY() > INNER && cell.centreY() < SIDE - INNER)
                .toList();
    }

    private void take(String tool) {
        stage.command("org.terrazzo.annotation.ui.tool(org.terrazzo.annotation.ui.tool.id=org.terrazzo." + tool + ")");
    }

    private void digit(int place) {
        stage.command("org.terrazzo.annotation.ui.class(org.terrazzo.annotation.ui.class.place=" + place + ")");
    }

    /** The cell's border in so many corners. */
    private static List<double[]> corners(Cell cell, int count) {
        Ring ring = cell.outline();
        return IntStream.range(0, count)
                .map(i -> i * ring.size() / count)
                .mapToObj(i -> new double[] {ring.x(i), ring.y(i)})
                .toList();
    }

    private void outline(Cell cell) {
        digit(Pictures.classOf(cell));
        corners(cell, 12).forEach(corner -> stage.click(corner[0], corner[1]));
        stage.key(SWT.CR);
    }

    private void stroke(Cell cell) {
        digit(Pictures.classOf(cell));
        stage.drag(line(cell, 0.36));
    }

    /** Along the cell's long axis, so much of its length to both sides of the middle. */
    private static double[] line(Cell cell, double share) {
        double dx = Math.cos(cell.angle()) * cell.length() * share;
        double dy = Math.sin(cell.angle()) * cell.length() * share;
        int steps = 6;
        double[] xy = new double[2 * steps + 2];
        for (int i = 0; i <= steps; i++) {
            double t = 2.0 * i / steps - 1;
            xy[2 * i] = cell.centreX() + t * dx;
            xy[2 * i + 1] = cell.centreY() + t * dy;
        }
        return xy;
    }

    void pictures() {
        Cell round = inner(SampleClasses.ROUND).get(0);
        Cell other = inner(SampleClasses.ROUND).get(6);
        Cell slim = inner(SampleClasses.LONG).get(0);
        Cell free = inner(SampleClasses.LONG).get(5);
        during("select", round, () -> {
            stage.click(round.centreX(), round.centreY());
            List<double[]> corners = corners(round, 12);
            stage.move(corners.get(3)[0], corners.get(3)[1]);
        });
        during("polygon", other, () -> corners(other, 9).subList(0, 6).forEach(at -> stage.click(at[0], at[1])));
        during("brush", free, () -> stage.draw(line(free, 0.3)));
        during("eraser", slim, () -> stage.draw(across(slim)));
        during("fill", round, () -> {
            digit(3);
            stage.click(round.centreX(), round.centreY());
        });
        stage.command("org.eclipse.ui.edit.undo");
        during("rectangle", other, () -> box(other));
        during("ellipse", other, () -> box(other));
        during("wand", other, () -> {
            stage.draw(other.centreX(), other.centreY(), other.centreX() + 22, other.centreY());
            stage.rest(600);
        });
        during("livewire", other, () -> {
            corners(other, 4).subList(0, 3).forEach(at -> {
                stage.click(at[0], at[1]);
                stage.rest(500);
            });
            stage.move(corners(other, 4).get(3)[0], corners(other, 4).get(3)[1]);
            stage.rest(500);
        });
        during("superpixels", other, () -> {
            stage.move(other.centreX(), other.centreY());
            stage.rest(2500);
            double reach = other.length() / 3;
            stage.draw(
                    other.centreX() - reach,
                    other.centreY(),
                    other.centreX(),
                    other.centreY() - reach,
                    other.centreX() + reach,
                    other.centreY(),
                    other.centreX(),
                    other.centreY() + reach);
            stage.rest(800);
        });
        during("split", round, () -> stage.draw(across(round)));
        during("pick", slim, () -> stage.move(slim.centreX(), slim.centreY()));
    }

    private static double[] across(Cell cell) {
        double reach = Math.max(14, cell.length() * 0.3);
        double dx = -Math.sin(cell.angle()) * reach;
        double dy = Math.cos(cell.angle()) * reach;
        return new double[] {
            cell.centreX() - dx,
            cell.centreY() - dy,
            cell.centreX(),
            cell.centreY(),
            cell.centreX() + dx,
            cell.centreY() + dy
        };
    }

    private void box(Cell cell) {
        double half = cell.length() / 2;
        stage.draw(
                cell.centreX() - half,
                cell.centreY() - half,
                cell.centreX(),
                cell.centreY(),
                cell.centreX() + half,
                cell.centreY() + half);
    }

    /** Looks closer at a cell, begins a gesture there, takes the picture, and gives the gesture up. */
    private void during(String tool, Cell cell, Runnable gesture) {
        digit(Pictures.classOf(cell));
        take(tool);
        stage.ui(() -> {
            var canvas = stage.desk().canvas();
            canvas.show(canvas.viewport().scaledTo(4).centredOn(cell.centreX(), cell.centreY()));
        });
        stage.until("the picture is complete", () -> stage.desk().canvas().isSettled());
        gesture.run();
        stage.canvasPicture("tool-" + tool);
        stage.key(SWT.ESC);
        stage.button(SWT.MouseUp);
        stage.key(SWT.ESC);
        stage.ui(() -> stage.desk().canvas().fit());
    }
}
