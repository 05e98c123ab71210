// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.terrazzo.dataset.Project;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.Json;
import org.terrazzo.training.Evidence;
import org.terrazzo.training.Outcome;
import org.terrazzo.training.Receipt;
import org.terrazzo.training.RunRecord;
import org.terrazzo.training.protocol.TrainingPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells about one run. */
@Command(name = "run", header = "Tells about one run: outcome, cause, evidence, advice and memory receipt.")
final class RunCommand implements Callable<Integer> {

    private static final String ENDED = "ENDED";

    private final Desk desk;

    @Mixin
    private CommonOptions common;

    @Mixin
    private RunParameter run;

    RunCommand(Desk desk) {
        this.desk = desk;
    }

    /** What {@code --json} shows: the run, and what its folder says beside it; null where there is nothing. */
    record RunDetails(
            String id,
            String state,
            String outcome,
            String cause,
            RunView run,
            Evidence evidence,
            Receipt receipt,
            TrainingPlan plan) {}

    @Override
    public Integer call() throws BadInputException, IOException {
        Project project = desk.open(run.folder());
        RunRecord record = desk.services().runs().find(project.folder(), run.name());
        Optional<Outcome> outcome = outcome(project, record);
        desk.show(common.json(), details(record, outcome), () -> tell(project, record, outcome));
        return ExitStatus.DONE;
    }

    /** Only of a run that has ended: attaching to one that is under way would take part in its supervision. */
    private Optional<Outcome> outcome(Project project, RunRecord record) throws BadInputException, IOException {
        return ENDED.equals(record.state())
                ? Optional.of(desk.services()
                        .runs()
                        .attach(project.folder(), record.id())
                        .outcome()
                        .join())
                : Optional.empty();
    }

    private static RunDetails details(RunRecord record, Optional<Outcome> outcome) throws BadInputException {
        return new RunDetails(
                record.id(),
                record.state(),
                record.outcome(),
                record.cause(),
                RunView.of(record),
                outcome.map(o -> o instanceof Outcome.Failed failed ? failed.evidence() : null)
                        .orElse(null),
                read(record.files().receipt(), Receipt.class),
                read(record.files().plan(), TrainingPlan.class));
    }

    private static <T> T read(Path file, Class<T> type) throws BadInputException {
        return Files.exists(file) ? new Json().read(file, type) : null;
    }

    private void tell(Project project, RunRecord record, Optional<Outcome> outcome) {
        new RunShow(desk, project.folder()).tell(record);
        outcome.ifPresent(o -> OutcomeWords.of(record.id(), o).forEach(desk::say));
    }
}
