// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.terrazzo.dataset.Project;
import org.terrazzo.prediction.corrections.CorrectedRun;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.training.history.DatasetChange.ClassPixels;
import org.terrazzo.training.history.DatasetChange.ImageChange;
import org.terrazzo.training.history.RunComparison;
import org.terrazzo.training.history.RunComparison.PlanChange;
import org.terrazzo.training.history.ScoreChange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tells what is different between two trainings. */
@Command(
        name = "compare",
        header = "Tells what is different between two trainings: plan, images, annotations, classes, scores.",
        description = {
            "Scores are those of each run's best validation. A class is a regression when it lost more than 0.01."
        },
        footer = {"", "Examples:", "  terrazzo compare cells run-002 run-005", "  terrazzo compare cells latest"})
final class CompareCommand implements Callable<Integer> {

    private final Desk desk;

    @Mixin
    private CommonOptions common;

    @Parameters(index = "0", paramLabel = "PROJECT", description = "The project's folder.")
    private Path folder;

    @Parameters(
            index = "1..2",
            arity = "1..2",
            paramLabel = "RUN",
            description = "Two runs, the earlier one first; with one, the training before it is the other.")
    private List<String> names;

    CompareCommand(Desk desk) {
        this.desk = desk;
    }

    /** What {@code --json} shows. */
    record CompareView(
            RunView before,
            RunView after,
            String changes,
            List<PlanChange> plan,
            List<ImageView> images,
            List<ClassPixels> pixels,
            boolean sameValidation,
            ScoreView mean,
            List<ScoreView> scores,
            CorrectedView corrected) {}

    /** Pixels that were corrected of each run's predictions, per image; null where nothing was predicted. */
    record CorrectedView(Double before, Double after) {}

    record ImageView(String path, List<String> changes) {}

    record ScoreView(String name, double before, double after, boolean regression) {}

    @Override
    public Integer call() throws BadInputException, IOException {
        Project project = desk.open(folder);
        RunComparison comparison = comparison(project.folder());
        CorrectedView corrected = corrected(project, comparison);
        desk.show(common.json(), view(comparison, corrected), () -> new CompareText(desk).tell(comparison, corrected));
        return ExitStatus.DONE;
    }

    private CorrectedView corrected(Project project, RunComparison comparison) throws BadInputException, IOException {
        Map<String, Double> perImage = desk.services().corrections().of(project).stream()
                .filter(run -> run.images() > 0)
                .collect(Collectors.toMap(CorrectedRun::run, CorrectedRun::perImage));
        return new CorrectedView(
                perImage.get(comparison.before().id()),
                perImage.get(comparison.after().id()));
    }

    private RunComparison comparison(Path project) throws BadInputException, IOException {
        if (names.size() == 2) {
            return desk.services().history().compare(project, names.get(0), names.get(1));
        }
        return desk.services()
                .history()
                .sinceBefore(project, names.getFirst())
                .orElseThrow(() -> new BadInputException(
                        names.getFirst() + " is no training, or the first one: there is none before it.",
                        "Name two trainings."));
    }

    private static CompareView view(RunComparison comparison, CorrectedView corrected) {
        return new CompareView(
                RunView.of(comparison.before()),
                RunView.of(comparison.after()),
                comparison.summary(),
                comparison.plan(),
                comparison.dataset().images().stream()
                        .map(image -> new ImageView(image.path(), kinds(image)))
                        .toList(),
                comparison.dataset().pixels(),
                comparison.sameValidation(),
                view(comparison.mean()),
                comparison.scores().stream().map(CompareCommand::view).toList(),
                corrected);
    }

    /** As in {@code annotation}. */
    static List<String> kinds(ImageChange image) {
        return image.kinds().stream()
                .sorted()
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static ScoreView view(ScoreChange score) {
        return new ScoreView(score.name(), score.before(), score.after(), score.regression());
    }
}
