// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.terrazzo.imaging.IndexMasks;
import org.terrazzo.model.LabelClass;
import org.terrazzo.model.LabelRaster;
import org.terrazzo.model.Rgb;
import org.terrazzo.model.Split;
import org.terrazzo.model.Unlabelled;
import org.terrazzo.storage.ContentHash;
import org.terrazzo.storage.Json;
import org.terrazzo.training.protocol.AugmentationPlan;
import org.terrazzo.training.protocol.DataPlan;
import org.terrazzo.training.protocol.FrozenDataset;
import org.terrazzo.training.protocol.FrozenDataset.FrozenImage;
import org.terrazzo.training.protocol.Job;
import org.terrazzo.training.protocol.JobFile;
import org.terrazzo.training.protocol.NetworkPlan;
import org.terrazzo.training.protocol.ResourcePlan;
import org.terrazzo.training.protocol.RunFiles;
import org.terrazzo.training.protocol.SchedulePlan;
import org.terrazzo.training.protocol.TrainingPlan;

/** A project of four grey 64 x 64 images with a bright disc (class 1) on a dark, noisy ground (class 0). */
public final class TinyProject {

    public static final int SIDE = 64;
    public static final List<LabelClass> CLASSES =
            List.of(new LabelClass(0, "ground", new Rgb(0, 0, 0)), new LabelClass(1, "disc", new Rgb(230, 159, 0)));

    private final Path folder;
    private final Json json = new Json();
    private final List<FrozenImage> images = new ArrayList<>();

    private TinyProject(Path folder) {
        this.folder = folder;
    }

    public static TinyProject in(Path folder) throws IOException {
        TinyProject project = new TinyProject(folder);
        Files.createDirectories(folder.resolve("images"));
        Files.createDirectories(folder.resolve("frozen"));
        for (int i = 0; i < 4; i++) {
            project.add(i, i == 3 ? Split.VALIDATION : Split.TRAIN);
        }
        return project;
    }

    private void add(int number, Split split) throws IOException {
        SplittableRandom random = new SplittableRandom(number);
        byte[] grey = new byte[SIDE * SIDE];
        byte[] labels = new byte[SIDE * SIDE];
        int radius = 12 + 3 * number;
        for (int i = 0; i < grey.length; i++) {
            boolean disc = Math.hypot(i % SIDE - 32 + 4 * number, i / SIDE - 30) < radius;
            labels[i] = (byte) (disc ? 1 : 0);
            grey[i] = (byte) ((disc ? 160 : 70) + random.nextInt(60));
        }
        images.add(image(number, split, LabelRaster.of(SIDE, SIDE, grey), LabelRaster.of(SIDE, SIDE, labels)));
    }

    private FrozenImage image(int number, Split split, LabelRaster pixels, LabelRaster labels) throws IOException {
        String path = "images/" + number + ".png";
        String mask = "frozen/" + number + ".png";
        IndexMasks.write(folder.resolve(path), pixels);
        IndexMasks.write(folder.resolve(mask), labels);
        String hash = ContentHash.of(folder.resolve(path));
        List<Long> counts = List.of(labels.count(0), labels.count(1));
        return new FrozenImage(
                path, hash, 0, SIDE, SIDE, 0, 255, mask, ContentHash.of(folder.resolve(mask)), split, counts);
    }

    public Path folder() {
        return folder;
    }

    public Json json() {
        return json;
    }

    public FrozenDataset dataset() {
        return new FrozenDataset(1, CLASSES, Unlabelled.IGNORE, images);
    }

    public static SchedulePlan schedule(int steps, double learningRate) {
        return new SchedulePlan(steps, 0, 6, learningRate, 0.1, 0.01, 1, 0.9, 20, 0, 7);
    }

    public static TrainingPlan plan(SchedulePlan schedule) {
        return new TrainingPlan(
                1,
                new NetworkPlan(1, 2, 4, 2, 1),
                new DataPlan(32, 2, List.of(0.45), List.of(0.2), List.of(1.0, 1.0), 0.3),
                new AugmentationPlan(true, true, true, 1.25, 0.2, 0.2, 0.1),
                schedule,
                new ResourcePlan(1, 1L << 40, 1L << 28, "cpu", 64, 8),
                Map.of());
    }

    /** A run's folder, ready to be worked on. */
    public RunFiles run(String id, TrainingPlan plan, Job job) throws IOException {
        RunFiles files =
                new RunFiles(Files.createDirectories(folder.resolve("runs").resolve(id)));
        json.write(files.plan(), plan);
        json.write(files.dataset(), dataset());
        json.write(files.job(), JobFile.of(id, "", Instant.EPOCH, job));
        return files;
    }

    /** The image of a number, to predict or evaluate. */
    public Job.Input input(int number) {
        Path mask = folder.resolve("frozen/" + number + ".png");
        return new Job.Input(
                "set/" + number, folder.resolve("images/" + number + ".png").toString(), 0, 0, 255, mask.toString());
    }
}
