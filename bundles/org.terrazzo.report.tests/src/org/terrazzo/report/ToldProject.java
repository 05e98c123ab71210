// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.terrazzo.annotation.JsonAnnotationStore;
import org.terrazzo.dataset.Project;
import org.terrazzo.dataset.Projects;
import org.terrazzo.imaging.GreyImages;
import org.terrazzo.imaging.ImageIoOpener;
import org.terrazzo.imaging.IndexMasks;
import org.terrazzo.model.LabelClass;
import org.terrazzo.model.LabelClasses;
import org.terrazzo.model.LabelRaster;
import org.terrazzo.model.Rgb;
import org.terrazzo.model.Split;
import org.terrazzo.model.Unlabelled;
import org.terrazzo.prediction.Scoring;
import org.terrazzo.report.ReportRequest.Exhibit;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.Json;
import org.terrazzo.training.Receipt;
import org.terrazzo.training.RunRecord;
import org.terrazzo.training.protocol.Evaluation;
import org.terrazzo.training.protocol.Evaluation.ClassResult;
import org.terrazzo.training.protocol.Evaluation.ImageResult;
import org.terrazzo.training.protocol.Evaluation.ObjectResult;
import org.terrazzo.training.protocol.FrozenDataset;
import org.terrazzo.training.protocol.RunEvent;
import org.terrazzo.training.protocol.RunFiles;

/** A project with two trainings as their folders would tell them, one completed and one failed. */
final class ToldProject {

    static final Instant BEGIN = Instant.parse("2026-01-02T03:04:05Z");
    private static final int SIDE = 48;

    final Project project;
    private final Path folder;

    ToldProject(Path folder, String className) throws IOException, BadInputException {
        this.folder = folder;
        LabelClasses classes = LabelClasses.of(List.of(
                new LabelClass(0, "ground", new Rgb(40, 40, 60)), new LabelClass(1, className, new Rgb(230, 159, 0))));
        this.project = Projects.using(new ImageIoOpener(), new JsonAnnotationStore())
                .create(folder.resolve("cells"), classes, Unlabelled.IGNORE);
    }

    ReportService reports() throws IOException {
        return ReportService.using(new ToldRuns(List.of(completed(), failed())), new ImageIoOpener());
    }

    private RunRecord completed() throws IOException {
        RunFiles files = files("run-001");
        StringBuilder events = new StringBuilder();
        for (int step = 1; step <= 60; step++) {
            events.append(line(new RunEvent.Step(
                    BEGIN.plusSeconds(step),
                    1 + step / 20,
                    step,
                    step / 60.0,
                    1.2 / Math.sqrt(step),
                    1e-3,
                    20,
                    1L << 29)));
            if (step % 10 == 0) {
                double iou = 1 - 1.0 / (1 + step / 8.0);
                events.append(line(new RunEvent.Validated(
                        BEGIN.plusSeconds(step),
                        1,
                        step,
                        1.3 / Math.sqrt(step),
                        iou,
                        iou,
                        List.of(iou + 0.05, iou - 0.05),
                        true)));
            }
        }
        Files.writeString(files.events(), events + "{\"type\":\"step\",\"at\":");
        Json json = new Json();
        json.write(files.dataset(), new FrozenDataset(1, project.classes().list(), Unlabelled.IGNORE, List.of()));
        json.write(
                files.receipt(),
                new Receipt(
                        1,
                        new Receipt.Gauge(120L << 20, 140L << 20, 121L << 20),
                        new Receipt.Gauge(8L << 30, 7L << 30, 8L << 30),
                        new Receipt.Gauge(20, 22, 20),
                        new Receipt.Gauge(60, 63, 60),
                        900L << 20,
                        850L << 20,
                        4L << 30,
                        null,
                        "Everything came back."));
        return record(files, "COMPLETED", null, null, null, 60, 0.88);
    }

    private RunRecord failed() throws IOException {
        return record(
                files("run-002"),
                "FAILED",
                "OUT_OF_MEMORY(limit)",
                "It took more than <4 GiB>.",
                "Use smaller crops.",
                7,
                Double.NaN);
    }

    private static String line(RunEvent event) {
        return new Json().line(event) + "\n";
    }

    private RunFiles files(String id) throws IOException {
        return new RunFiles(
                Files.createDirectories(project.folder().resolve("runs").resolve(id)));
    }

    private static RunRecord record(
            RunFiles files, String outcome, String cause, String message, String advice, int steps, double meanIou) {
        return new RunRecord(
                files,
                "the first <three>",
                "train",
                "ENDED",
                outcome,
                cause,
                message,
                advice,
                BEGIN,
                BEGIN.plusSeconds(75),
                3,
                steps,
                meanIou,
                Map.of(Split.TRAIN, 2, Split.VALIDATION, 1),
                null,
                true);
    }

    /** One image whose prediction is wrong in its left half. */
    ReportRequest request(String imageName) throws IOException {
        byte[] grey = new byte[SIDE * SIDE];
        byte[] truth = new byte[SIDE * SIDE];
        byte[] found = new byte[SIDE * SIDE];
        for (int i = 0; i < grey.length; i++) {
            int x = i % SIDE - SIDE / 2;
            int y = i / SIDE - SIDE / 2;
            boolean inside = x * x + y * y < 200;
            grey[i] = (byte) (inside ? 190 : 70);
            truth[i] = (byte) (inside ? 1 : 0);
            found[i] = (byte) (inside && x > 0 ? 1 : 0);
        }
        GreyImages.write(folder.resolve("image.png"), SIDE, SIDE, grey);
        IndexMasks.write(folder.resolve("truth.png"), LabelRaster.of(SIDE, SIDE, truth));
        IndexMasks.write(folder.resolve("found.png"), LabelRaster.of(SIDE, SIDE, found));
        Exhibit exhibit = new Exhibit(
                imageName,
                folder.resolve("image.png"),
                Optional.of(folder.resolve("truth.png")),
                Optional.of(folder.resolve("found.png")));
        return new ReportRequest(
                "Cells & <more>",
                "What was tried.",
                "images never seen",
                List.of(scoring(imageName)),
                List.of(exhibit));
    }

    private Scoring scoring(String imageName) {
        List<ClassResult> results = new ArrayList<>();
        project.classes()
                .forEach(c -> results.add(new ClassResult(
                        c.index(),
                        c.name(),
                        0.9,
                        0.95,
                        0.93,
                        0.96,
                        0.97,
                        1200,
                        1210,
                        new ObjectResult(8, 1, 2, 0.9, 0.8, 0.85))));
        Evaluation evaluation = new Evaluation(
                1,
                results,
                0.9,
                0.95,
                0.97,
                0.96,
                List.of(List.of(1150L, 50L, 0L), List.of(20L, 1180L, 0L)),
                List.of(new ImageResult(imageName, 0.91, 0.97, List.of(0.9, 0.92))));
        return new Scoring("run-001", evaluation, List.of("The model has learned from 1 of these images."), List.of());
    }
}
