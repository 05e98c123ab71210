// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.cli.internal;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.terrazzo.dataset.Project;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.training.advice.Finding;
import org.terrazzo.training.advice.Foresight;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells what speaks against a training. */
@Command(
        name = "check",
        abbreviateSynopsis = true,
        header = "Tells what would spoil a training, and how much time and memory it would take, without training.",
        description = "Takes the options of train. Exit status 4 if the training could not start.",
        footer = {"", "Example:", "  terrazzo check cells --crop 512"})
final class CheckCommand implements Callable<Integer> {

    private final Desk desk;

    @Mixin
    private CommonOptions common;

    @Mixin
    private ProjectParameter parameter;

    @Mixin
    private TrainingOptionSet training;

    CheckCommand(Desk desk) {
        this.desk = desk;
    }

    /** What {@code --json} shows; {@code seconds}, {@code memory} and its limit (bytes) are null without a plan. */
    record CheckView(boolean possible, List<FindingView> findings, Long seconds, Long memory, Long memoryLimit) {}

    /** @param image path, and {@code classIndex}: what it is about; null otherwise */
    record FindingView(String severity, String kind, String message, String advice, String image, Integer classIndex) {}

    @Override
    public Integer call() throws BadInputException, IOException {
        Project project = desk.open(parameter.folder());
        Foresight foresight = desk.services().advisor().look(project, training.options());
        desk.show(common.json(), view(foresight), () -> tell(foresight));
        return foresight.possible() ? ExitStatus.DONE : ExitStatus.BAD_INPUT;
    }

    private static CheckView view(Foresight foresight) {
        boolean planned = foresight.plan().isPresent();
        return new CheckView(
                foresight.possible(),
                foresight.findings().stream().map(CheckCommand::view).toList(),
                foresight.time().map(time -> time.toSeconds()).orElse(null),
                planned ? foresight.memory() : null,
                planned ? foresight.memoryLimit() : null);
    }

    private static FindingView view(Finding finding) {
        return new FindingView(
                lower(finding.severity()),
                lower(finding.kind()),
                finding.message(),
                finding.advice(),
                finding.target() instanceof Finding.Target.OfImage image ? image.path() : null,
                finding.target() instanceof Finding.Target.OfClass of ? of.index() : null);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private void tell(Foresight foresight) {
        foresight
                .findings()
                .forEach(finding ->
                        desk.say(lower(finding.severity()) + ": " + finding.message() + " " + finding.advice()));
        foresight
                .time()
                .ifPresent(time -> desk.say("It takes about " + Times.text(time.toSeconds()) + " and "
                        + Sizes.text(foresight.memory()) + " of memory; " + Sizes.text(foresight.memoryLimit())
                        + " are allowed."));
    }
}
