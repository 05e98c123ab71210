// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.benchmarks.workbench;

import static org.terrazzo.benchmarks.workbench.EditorBenchmark.say;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.eclipse.swt.graphics.Point;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Ring;

/** A vertex of a polygon of 100,000 is dragged. */
record Vertices(Scenes scenes, List<String> wanted) {

    private static final int MOVES = 200;

    void run() throws Exception {
        if (!EditorBenchmark.isWanted(wanted, "vertex")) {
            return;
        }
        OpenEditor editor = OpenEditor.open(scenes.vertices(), "shape.png").settled();
        editor.take("org.terrazzo.select");
        Ui.run(() -> editor.desk().editing().select(Set.of("r1")));
        // Twice: the second time the code is compiled.
        for (double scale : new double[] {0.4, 4, 0.4, 4}) {
            drag(editor, scale);
        }
        say(Memory.now());
        editor.close();
    }

    private static void drag(OpenEditor editor, double scale) throws Exception {
        Ring ring = ((Polygon)
                        editor.desk().editing().document().regions().getFirst().geometry())
                .shell();
        int corner = 300;
        double centreX = scale > 1 ? ring.x(corner) : 1024;
        double centreY = scale > 1 ? ring.y(corner) : 1024;
        editor.show(scale, centreX, centreY);
        Point at =
                Ui.get(() -> new Point((int) editor.desk().canvas().viewport().canvasX(ring.x(corner)), (int)
                        editor.desk().canvas().viewport().canvasY(ring.y(corner))));
        editor.moveTo(at.x + 20, at.y);
        editor.moveTo(at.x, at.y);
        editor.press(1);
        int inwards = at.x > editor.size().x / 2 ? -1 : 1; // a move beyond the canvas is drawn in no frame
        int[] path = IntStream.rangeClosed(1, MOVES)
                .flatMap(i -> IntStream.of(
                        at.x + inwards * (int) (120 * Math.abs(Math.sin(i / 20.0))),
                        at.y + (int) (60 * (1 - Math.cos(i / 20.0)))))
                .toArray();
        say(new Frames(editor, Point::new).along("a vertex of 100,000 dragged at " + scale, path));
        var before = editor.desk().editing().document();
        editor.release(1);
        Ui.until("it is in the document", () -> editor.desk().editing().document() != before, OpenEditor.PATIENCE);
        editor.desk().editing().session().undo();
        editor.settled();
    }
}
