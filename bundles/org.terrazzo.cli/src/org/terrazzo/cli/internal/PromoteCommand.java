// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.terrazzo.dataset.Project;
import org.terrazzo.prediction.ModelJob;
import org.terrazzo.prediction.Scoring;
import org.terrazzo.prediction.promotion.PromotionService;
import org.terrazzo.prediction.promotion.Trial;
import org.terrazzo.prediction.promotion.Weighing;
import org.terrazzo.storage.TerrazzoException;
import org.terrazzo.training.ModelInUse;
import org.terrazzo.training.Outcome;
import org.terrazzo.training.history.ScoreChange;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Decides which model a project works with. */
@Command(
        name = "promote",
        header = "Weighs a model against the one in use, on the test images, and puts it into use if that is wanted.",
        description = {
            "Without --accept or --accept-if-not-worse nothing is changed. Without RUN it tells which model is in use,",
            "which is what --model current names."
        },
        footer = {
            "",
            "Examples:",
            "  terrazzo promote cells latest",
            "  terrazzo promote cells latest --accept-if-not-worse"
        })
final class PromoteCommand implements Callable<Integer> {

    private final Desk desk;

    @Mixin
    private CommonOptions common;

    @Parameters(index = "0", paramLabel = "PROJECT", description = "The project's folder.")
    private Path folder;

    @Parameters(index = "1", arity = "0..1", paramLabel = "RUN", description = "The candidate: an id, latest or best.")
    private String run;

    @ArgGroup(exclusive = true)
    private Decision decision = new Decision();

    private static final class Decision {

        @Option(names = "--accept", description = "Puts the candidate into use.")
        private boolean accept;

        @Option(
                names = "--accept-if-not-worse",
                description = "Does so if neither a class nor the mean has lost more than 0.01.")
        private boolean unlessWorse;
    }

    PromoteCommand(Desk desk) {
        this.desk = desk;
    }

    /** What {@code --json} shows; {@code current} is what is in use afterwards, null: none. */
    record PromoteView(
            String candidate, boolean accepted, ModelInUse current, ScoreView mean, List<ScoreView> classes) {}

    record ScoreView(String name, double current, double candidate, boolean regression) {}

    @Override
    public Integer call() throws TerrazzoException, IOException {
        Project project = desk.open(folder);
        PromotionService promotion = desk.services().promotion();
        if (run == null) {
            ModelInUse current = promotion.current(project).orElse(null);
            desk.show(
                    common.json(),
                    new PromoteView(null, false, current, null, List.of()),
                    () -> desk.say(text(current)));
            return ExitStatus.DONE;
        }
        return weigh(project, promotion);
    }

    private int weigh(Project project, PromotionService promotion) throws TerrazzoException, IOException {
        Trial trial = promotion.weigh(project, run);
        for (ModelJob<Scoring> job :
                trial.current().map(c -> List.of(trial.candidate(), c)).orElse(List.of(trial.candidate()))) {
            Outcome outcome = desk.await(job.run(), common.json());
            if (!(outcome instanceof Outcome.Completed)) {
                return new JobShow(desk).unfinished(job.run().id(), outcome, common.json());
            }
        }
        Weighing weighing = trial.result();
        weighing.candidate().notices().forEach(desk::warn);
        boolean accepted = decision.accept || decision.unlessWorse && weighing.holds();
        ModelInUse current = accepted
                ? promotion.accept(project, weighing, System.getProperty("user.name"))
                : promotion.current(project).orElse(null);
        desk.show(common.json(), view(weighing, accepted, current), () -> tell(weighing, accepted, current));
        return ExitStatus.DONE;
    }

    private static PromoteView view(Weighing weighing, boolean accepted, ModelInUse current) {
        return new PromoteView(
                weighing.candidate().model(),
                accepted,
                current,
                view(weighing.mean()),
                weighing.classes().stream().map(PromoteCommand::view).toList());
    }

    private static ScoreView view(ScoreChange change) {
        return new ScoreView(change.name(), change.before(), change.after(), change.regression());
    }

    private void tell(Weighing weighing, boolean accepted, ModelInUse current) {
        String before = weighing.current().map(Scoring::model).orElse("none in use");
        Table table = new Table("class", before, weighing.candidate().model(), "gain", "");
        weighing.classes().forEach(change -> row(table, change));
        row(table, weighing.mean());
        table.lines().forEach(desk::say);
        desk.say((accepted ? "Accepted. " : "Nothing was changed. ") + text(current));
    }

    private static void row(Table table, ScoreChange change) {
        table.row(
                change.name(),
                Shares.ratio(change.before()),
                Shares.ratio(change.after()),
                Double.isNaN(change.gain()) ? "–" : String.format(Locale.ROOT, "%+.3f", change.gain()),
                change.regression() ? "worse" : "");
    }

    private static String text(ModelInUse current) {
        return current == null
                ? "No model is in use yet."
                : current.run() + " is in use since " + Times.moment(current.since()) + ", as " + current.by()
                        + " decided; mean IoU " + Shares.ratio(current.meanIou()) + " on the test images then.";
    }
}
