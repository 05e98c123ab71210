// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.preview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.terrazzo.imaging.ImageFile;
import org.terrazzo.model.Box;
import org.terrazzo.model.DisplayRange;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.SafePath;
import org.terrazzo.training.protocol.Job;
import org.terrazzo.training.protocol.PreviewAnswer;
import org.terrazzo.training.protocol.PreviewQuestion;
import org.terrazzo.training.protocol.PreviewStrokes;
import org.terrazzo.training.protocol.RunEvent.Phase;
import org.terrazzo.training.worker.WorkContext;
import org.terrazzo.training.worker.crops.LevelReader;
import org.terrazzo.training.worker.forest.Crew;
import org.terrazzo.training.worker.forest.FeatureSet;
import org.terrazzo.training.worker.forest.Forest;
import org.terrazzo.training.worker.forest.ForestGrower;
import org.terrazzo.training.worker.forest.Growth;
import org.terrazzo.training.worker.forest.PixelFeatures;
import org.terrazzo.training.worker.forest.Samples;

/**
 * Keeps one image's features and answers questions: learns from the strokes anew each time, which takes less than a
 * second, and says what the pixels of an area are.
 */
public final class PreviewJob {

    /** Looks so often whether it is to end. */
    private static final long PAUSE_MILLISECONDS = 250;

    private static final int CACHE_SHARE = 3;

    private final WorkContext context;
    private final Job.Preview job;
    private final Questions questions;
    private int answered;

    public PreviewJob(WorkContext context, Job.Preview job, Questions questions) {
        this.context = context;
        this.job = job;
        this.questions = questions;
    }

    /**
     * @return what to say at the end
     * @throws BadInputException if the image cannot be read
     */
    public String run(int threads) throws BadInputException, IOException, InterruptedException {
        context.report().started("Terrazzo's forest", "cpu", threads);
        context.report().phase(Phase.LOADING);
        try (ImageFile file = context.opener()
                        .open(Path.of(job.image().file()), job.image().page());
                Crew crew = new Crew(threads)) {
            FeatureTiles tiles = tiles(file);
            Box image = file.layout().bounds();
            context.report().phase(Phase.PREDICTING);
            if (tiles.fits(image)) {
                make(tiles, tiles.touching(image), crew); // while the first strokes are drawn
            }
            while (!context.wish().isWished()) {
                context.report().alive();
                Optional<Questions.Pending> next = questions.poll(PAUSE_MILLISECONDS);
                if (next.isPresent()) {
                    answer(next.get(), image, tiles, crew);
                }
            }
            return answered + " previews made.";
        } finally {
            questions.refuse();
        }
    }

    private FeatureTiles tiles(ImageFile file) throws BadInputException {
        DisplayRange range = Double.isFinite(job.image().low())
                        && Double.isFinite(job.image().high())
                ? new DisplayRange(job.image().low(), job.image().high())
                : file.suggestedRange();
        LevelReader reader = new LevelReader(context.opener(), file.layout().channels());
        PreviewImage image = new PreviewImage(file, range, reader);
        PixelFeatures features = new PixelFeatures(FeatureSet.of(reader.channels(), job.forest()), image.levels());
        return new FeatureTiles(image, features, Runtime.getRuntime().maxMemory() / CACHE_SHARE);
    }

    private static void make(FeatureTiles tiles, List<Box> wanted, Crew crew) throws BadInputException, IOException {
        List<Callable<byte[]>> parts = new ArrayList<>();
        wanted.forEach(tile -> parts.add(() -> tiles.of(tile)));
        crew.all(parts);
    }

    private void answer(Questions.Pending pending, Box image, FeatureTiles tiles, Crew crew) throws IOException {
        try {
            PreviewAnswer answer = answer(pending.question(), image, tiles, crew);
            answered++;
            pending.answer().complete(answer);
        } catch (BadInputException e) {
            pending.answer().complete(PreviewAnswer.none(e.problem(), e.advice()));
        }
    }

    private PreviewAnswer answer(PreviewQuestion question, Box image, FeatureTiles tiles, Crew crew)
            throws BadInputException, IOException {
        long began = System.nanoTime();
        Path strokes = file(question.strokes());
        StrokeSamples samples =
                StrokeSamples.of(context.json().read(strokes, PreviewStrokes.class), image, tiles, crew);
        Box area = area(question, image, samples.classes().size());
        Forest forest = grow(samples.samples(), crew);
        PreviewRaster raster = PreviewRaster.of(area, samples.classes());
        vote(forest, raster, tiles, crew);
        raster.write(file(question.result()));
        Files.deleteIfExists(strokes);
        return new PreviewAnswer(
                area.x(),
                area.y(),
                area.width(),
                area.height(),
                samples.classes(),
                samples.samples().size(),
                (System.nanoTime() - began) / 1_000_000,
                null,
                null);
    }

    private Path file(String name) throws BadInputException {
        return SafePath.inside(context.files().temporary(), name);
    }

    /** Of an area that is too large, the middle. */
    private static Box area(PreviewQuestion question, Box image, int classes) throws BadInputException {
        Box wanted = asked(question).intersect(image);
        if (wanted.isEmpty()) {
            throw new BadInputException("The area lies outside of the image.", "Open the image again.");
        }
        double shrink = Math.sqrt((double) wanted.area() / Job.Preview.mostPixels(classes));
        if (shrink <= 1) {
            return wanted;
        }
        int width = Math.max(1, (int) (wanted.width() / shrink));
        int height = Math.max(1, (int) (wanted.height() / shrink));
        return new Box(
                wanted.x() + (wanted.width() - width) / 2, wanted.y() + (wanted.height() - height) / 2, width, height);
    }

    private static Box asked(PreviewQuestion question) throws BadInputException {
        try {
            return new Box(question.x(), question.y(), question.width(), question.height());
        } catch (IllegalArgumentException e) {
            throw new BadInputException("The area is none: " + e.getMessage() + ".", "Open the image again.", e);
        }
    }

    private Forest grow(Samples samples, Crew crew) throws BadInputException, IOException {
        double[] even = new double[samples.count()];
        Arrays.fill(even, 1);
        Growth growth = new Growth(
                job.forest().depth(), job.forest().leaf(), job.forest().candidates(), even, job.seed());
        ForestGrower grower = new ForestGrower(samples, growth, crew, Forest.empty(samples.width(), samples.count()));
        while (grower.forest().size() < job.forest().trees()) {
            grower.grow(job.forest().trees() - grower.forest().size());
        }
        return grower.forest();
    }

    private void vote(Forest forest, PreviewRaster raster, FeatureTiles tiles, Crew crew)
            throws BadInputException, IOException {
        List<Callable<Void>> parts = new ArrayList<>();
        for (Box tile : tiles.touching(raster.area())) {
            parts.add(() -> {
                vote(forest, raster, tile, tiles.of(tile));
                context.report().alive();
                return null;
            });
        }
        crew.all(parts);
    }

    private static void vote(Forest forest, PreviewRaster raster, Box tile, byte[] features) {
        Box part = tile.intersect(raster.area());
        float[] row = new float[forest.classes() * part.width()];
        for (int y = part.y(); y < part.bottom(); y++) {
            int first = (y - tile.y()) * tile.width() + part.x() - tile.x();
            forest.vote(features, first, part.width(), row, 0);
            raster.set(part.x(), y, part.width(), row, 0);
        }
    }
}
