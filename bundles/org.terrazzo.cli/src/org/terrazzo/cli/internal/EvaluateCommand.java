// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.terrazzo.dataset.Project;
import org.terrazzo.dataset.spi.Problem;
import org.terrazzo.model.Split;
import org.terrazzo.prediction.EvaluationRequest;
import org.terrazzo.prediction.EvaluationRequest.Truth;
import org.terrazzo.prediction.ModelJob;
import org.terrazzo.prediction.Scoring;
import org.terrazzo.storage.TerrazzoException;
import org.terrazzo.training.Outcome;
import org.terrazzo.training.protocol.Evaluation;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Scores a model. */
@Command(
        name = "evaluate",
        header = "Compares a model's predictions with masks.",
        description = {
            "Tells IoU, Dice, precision, recall and accuracy per class, their means, the confusion matrix, and"
                    + " precision,",
            "recall and F1 of whole objects. Default: on the project's test images."
        },
        footer = {
            "",
            "Examples:",
            "  terrazzo evaluate cells --model best",
            "  terrazzo evaluate cells --model run-003 --images photos --masks masks"
        })
final class EvaluateCommand implements Callable<Integer> {

    private final Desk desk;

    @Mixin
    private CommonOptions common;

    @Mixin
    private ProjectParameter parameter;

    @Mixin
    private ModelOption model;

    @ArgGroup(exclusive = true)
    private Against against;

    @Mixin
    private MaskOptions mask;

    @Option(
            names = "--csv",
            paramLabel = "DIR",
            description = "Writes classes.csv, confusion.csv and images.csv into this folder as well.")
    private Path csv;

    @Option(names = "--html", paramLabel = "FILE", description = "Writes a report of one file as well.")
    private Path html;

    /** What to compare with. */
    private static final class Against {

        @Option(
                names = "--split",
                paramLabel = "train|validation|test",
                description = "The project's annotated images of a split. Default: test.")
        private Split split;

        @ArgGroup(exclusive = false)
        private Folders folders;
    }

    private static final class Folders {

        @Option(names = "--images", required = true, paramLabel = "DIR", description = "Folder of images ...")
        private Path images;

        @Option(names = "--masks", required = true, paramLabel = "DIR", description = "... and of their index masks.")
        private Path masks;
    }

    EvaluateCommand(Desk desk) {
        this.desk = desk;
    }

    /** What {@code --json} shows: the fields of evaluation.json, and what is known beside them. */
    record EvaluateView(
            String model,
            String job,
            List<Evaluation.ClassResult> classes,
            double meanIou,
            double meanDice,
            double pixelAccuracy,
            double meanClassAccuracy,
            List<List<Long>> confusion,
            List<Evaluation.ImageResult> images,
            List<String> notices,
            List<Problem> problems) {}

    @Override
    public Integer call() throws TerrazzoException, IOException {
        Project project = desk.open(parameter.folder());
        EvaluationRequest request = new EvaluationRequest(model.name(), truth(), Map.of());
        ModelJob<Scoring> job = desk.services().prediction().evaluate(project, request);
        Outcome outcome = desk.await(job.run(), common.json());
        if (!(outcome instanceof Outcome.Completed)) {
            return new JobShow(desk).unfinished(job.run().id(), outcome, common.json());
        }
        Scoring scoring = job.result();
        scoring.notices().forEach(desk::warn);
        desk.tell(scoring.problems());
        write(project, job, scoring);
        desk.show(common.json(), view(job.run().id(), scoring), () -> tell(scoring));
        return ExitStatus.DONE;
    }

    private void write(Project project, ModelJob<Scoring> job, Scoring scoring) throws TerrazzoException, IOException {
        if (csv != null) {
            desk.services().reports().csv(scoring, desk.terminal().path(csv));
        }
        if (html != null) {
            desk.services()
                    .reports()
                    .html(project, scoring, job.run().files(), desk.terminal().path(html));
        }
    }

    private Truth truth() {
        if (against == null || against.folders == null) {
            return new Truth.OfSplit(against == null ? Split.TEST : against.split);
        }
        return new Truth.OfFolders(
                desk.terminal().path(against.folders.images),
                desk.terminal().path(against.folders.masks),
                mask.values(),
                mask.ignored());
    }

    private static EvaluateView view(String job, Scoring scoring) {
        Evaluation e = scoring.evaluation();
        return new EvaluateView(
                scoring.model(),
                job,
                e.classes(),
                e.meanIou(),
                e.meanDice(),
                e.pixelAccuracy(),
                e.meanClassAccuracy(),
                e.confusion(),
                e.images(),
                scoring.notices(),
                scoring.problems());
    }

    private void tell(Scoring scoring) {
        Evaluation e = scoring.evaluation();
        desk.say(scoring.model() + " on " + e.images().size() + " images");
        Table table = new Table("class", "IoU", "Dice", "precision", "recall", "accuracy", "objects F1");
        e.classes()
                .forEach(c -> table.row(
                        c.name(),
                        Shares.ratio(c.iou()),
                        Shares.ratio(c.dice()),
                        Shares.ratio(c.precision()),
                        Shares.ratio(c.recall()),
                        Shares.ratio(c.accuracy()),
                        c.objects() == null ? "–" : Shares.ratio(c.objects().f1())));
        table.lines().forEach(desk::say);
        desk.say("mean IoU " + Shares.ratio(e.meanIou()) + ", mean Dice " + Shares.ratio(e.meanDice())
                + ", pixel accuracy " + Shares.percent(e.pixelAccuracy()));
    }
}
