// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.Rasteriser;
import org.terrazzo.annotation.ReviewState;
import org.terrazzo.model.LabelRaster;
import org.terrazzo.model.Origin;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Region;
import org.terrazzo.model.Ring;

/** A document of polygons to a raster of 4096 x 4096, that raster to run lengths and back; a plain loop stands beside them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class RasteriseBenchmark {

    private static final int SIDE = 4096;

    /** Polygons in the document. */
    @Param({"100", "5000"})
    public int polygons;

    private AnnotationDocument document;
    private LabelRaster raster;
    private PixelSet first;
    private PixelSet second;

    @Setup
    public void draw() {
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        List<Region> regions = new ArrayList<>();
        for (int i = 0; i < polygons; i++) {
            regions.add(new Region("r" + i, i % 5, blob(random), new Origin.Person("benchmark")));
        }
        document = new AnnotationDocument("benchmark.png", SIDE, SIDE, ReviewState.UNREVIEWED, regions);
        raster = Rasteriser.rasterise(document, LabelRaster.UNLABELLED);
        first = raster.pixels(1);
        second = raster.pixels(2);
    }

    private static Polygon blob(RandomGenerator random) {
        int vertices = 40;
        double[] xy = new double[2 * vertices];
        double x = random.nextDouble(SIDE);
        double y = random.nextDouble(SIDE);
        for (int i = 0; i < vertices; i++) {
            double radius = 20 + random.nextDouble(60);
            xy[2 * i] = x + radius * Math.cos(2 * Math.PI * i / vertices);
            xy[2 * i + 1] = y + radius * Math.sin(2 * Math.PI * i / vertices);
        }
        return Polygon.of(Ring.of(xy));
    }

    @Benchmark
    public LabelRaster rasterise() {
        return Rasteriser.rasterise(document, LabelRaster.UNLABELLED);
    }

    @Benchmark
    public PixelSet runLengths() {
        return raster.pixels(1);
    }

    @Benchmark
    public PixelSet union() {
        return first.union(second);
    }

    @Benchmark
    public PixelSet intersection() {
        return first.intersect(second);
    }

    /** Run lengths back to a raster. */
    @Benchmark
    public LabelRaster decode() {
        LabelRaster.Painter painter = new LabelRaster.Painter(SIDE, SIDE, LabelRaster.UNLABELLED).value(1);
        first.forEachRun(painter);
        return painter.finish();
    }

    /** The least that looking at each pixel once can cost: to compare with. */
    @Benchmark
    public long[] histogram() {
        return raster.histogram();
    }
}
