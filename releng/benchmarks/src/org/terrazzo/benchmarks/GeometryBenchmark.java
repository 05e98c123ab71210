// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.terrazzo.geometry.Brush;
import org.terrazzo.geometry.ColourBlock;
import org.terrazzo.geometry.Corner;
import org.terrazzo.geometry.CornerDrag;
import org.terrazzo.geometry.MagicWand;
import org.terrazzo.geometry.Outlines;
import org.terrazzo.geometry.Overlay;
import org.terrazzo.geometry.PixelOutlines;
import org.terrazzo.geometry.PolygonIndex;
import org.terrazzo.geometry.Stroke;
import org.terrazzo.model.Box;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Ring;

/** What annotation tools ask for at every move of the pointer (brush, drag, snap), and now and then (wand, outlines). */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class GeometryBenchmark {

    private static final Box IMAGE = new Box(0, 0, 16_384, 16_384);
    private static final int SIDE = 4096;
    private static final int VERTICES = 100_000;
    private static final Brush LARGEST_BRUSH = new Brush(Brush.Shape.DISC, 2000);

    private Stroke stroke;
    private int steps;
    private Polygon flower;
    private PolygonIndex index;
    private CornerDrag drag;
    private ColourBlock picture;
    private PixelSet blobs;
    private int move;

    @Setup
    public void draw() {
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        stroke = new Stroke(LARGEST_BRUSH, IMAGE);
        flower = flower();
        index = PolygonIndex.of(flower);
        drag = CornerDrag.of(flower, List.of(new Corner(0, 0, 777)));
        picture = picture(random);
        blobs = blobs(random);
    }

    private static Polygon flower() {
        double[] xy = new double[2 * VERTICES];
        for (int i = 0; i < VERTICES; i++) {
            double angle = 2 * Math.PI * i / VERTICES;
            double radius = 8000 + 150 * Math.sin(900 * angle);
            xy[2 * i] = 8192 + radius * Math.cos(angle);
            xy[2 * i + 1] = 8192 + radius * Math.sin(angle);
        }
        return Polygon.of(Ring.of(xy));
    }

    private static ColourBlock picture(RandomGenerator random) {
        int[] rgb = new int[SIDE * SIDE];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = 0x010101 * (100 + random.nextInt(30));
        }
        rgb[2000 * SIDE + 2000] = 0x010101 * 113;
        return ColourBlock.of(new Box(0, 0, SIDE, SIDE), rgb);
    }

    private static PixelSet blobs(RandomGenerator random) {
        Box box = new Box(0, 0, SIDE, SIDE);
        PixelSet blobs = PixelSet.EMPTY;
        for (int i = 0; i < 2000; i++) {
            Brush brush = new Brush(Brush.Shape.DISC, random.nextInt(5, 120));
            blobs = blobs.union(brush.stamp(random.nextDouble(SIDE), random.nextDouble(SIDE), box));
        }
        return blobs;
    }

    /** One move of the largest brush, 40 pixels on; a stroke goes to and fro over a large image, then the next begins. */
    @Benchmark
    public PixelSet brushStep() {
        if (++steps > 2000) {
            stroke = new Stroke(LARGEST_BRUSH, IMAGE);
            steps = 1;
        }
        int along = steps % 400 * 40;
        return stroke.to(steps / 400 % 2 == 0 ? along : 16_000 - along, 2000 + steps);
    }

    @Benchmark
    public PixelSet brushStamp() {
        return LARGEST_BRUSH.stamp(8000, 8000, IMAGE);
    }

    /** A vertex of 100,000 is moved: where it snaps to, the new polygon, whether it crosses itself, what to draw again. */
    @Benchmark
    public void vertexDrag(Blackhole hole) {
        double dx = move++ % 50;
        hole.consume(index.snap(8192 + dx, 300, 8, any -> true));
        hole.consume(drag.moved(dx, 3));
        hole.consume(drag.spoils(dx, 3));
        hole.consume(drag.changed(dx, 3));
    }

    /** What is done once, when the drag begins. */
    @Benchmark
    public void vertexDragBegins(Blackhole hole) {
        hole.consume(PolygonIndex.of(flower));
        hole.consume(CornerDrag.of(flower, List.of(new Corner(0, 0, 777))));
    }

    /** A piece is cut off a polygon of 100,000 vertices. */
    @Benchmark
    public List<Polygon> subtractFromLarge() {
        return Overlay.subtract(flower, List.of(Outlines.ellipse(8000, 0, 8400, 400)));
    }

    @Benchmark
    public List<Polygon> simplifyLarge() {
        return Outlines.simplify(flower, 1);
    }

    /** On noise of which nine pixels in ten are alike: as many runs as a picture may have. */
    @Benchmark
    public PixelSet wandContiguous() {
        return MagicWand.contiguous(picture, 2000, 2000, 13, () -> false);
    }

    @Benchmark
    public PixelSet wandEverywhere() {
        return MagicWand.everywhere(picture, 2000, 2000, 13, () -> false);
    }

    @Benchmark
    public List<Polygon> maskToPolygons() {
        return PixelOutlines.polygons(blobs);
    }
}
