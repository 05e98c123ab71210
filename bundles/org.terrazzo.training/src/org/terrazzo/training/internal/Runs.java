// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.terrazzo.imaging.ImageOpener;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.TerrazzoException;
import org.terrazzo.training.JobOptions;
import org.terrazzo.training.ModelInUse;
import org.terrazzo.training.Run;
import org.terrazzo.training.RunRecord;
import org.terrazzo.training.RunService;
import org.terrazzo.training.RunState;
import org.terrazzo.training.protocol.Job;
import org.terrazzo.training.protocol.RunFiles;
import org.terrazzo.training.spi.WorkerRuntime;

/** Finds runs by their folders. */
@Component
public class Runs implements RunService {

    private final Launchpad launchpad;
    private final Machine machine = Machine.here();
    private final WorkerRuntime runtime;
    private final JobNeed needs;
    private final EndedRecords ended = new EndedRecords();

    @Activate
    public Runs(@Reference Launchpad launchpad, @Reference WorkerRuntime runtime, @Reference ImageOpener images) {
        this.launchpad = launchpad;
        this.runtime = runtime;
        this.needs = new JobNeed(images, machine);
    }

    @Override
    public Run launch(Path project, Job job, JobOptions options) throws TerrazzoException, IOException {
        int threads = options.threads().orElseGet(machine::physicalCores);
        Start start = new Start(runtime.program(), needs.allotment(project, job, options.memoryLimit(), threads));
        return launchpad.launch(project, RunFolders.JOBS, job, options.name(), start, files -> {});
    }

    @Override
    public List<RunRecord> runs(Path project) throws IOException {
        return records(RunFolders.TRAININGS.list(project.toRealPath()));
    }

    @Override
    public List<RunRecord> jobs(Path project) throws IOException {
        return records(RunFolders.JOBS.list(project.toRealPath()));
    }

    private List<RunRecord> records(List<RunFiles> all) throws IOException {
        List<RunRecord> records = new ArrayList<>();
        for (RunFiles files : all) {
            recordUnlessGone(files).ifPresent(records::add);
        }
        return records;
    }

    /** Somebody may remove a run while others are listed. */
    private Optional<RunRecord> recordUnlessGone(RunFiles files) throws IOException {
        try {
            RunRecord found = record(files);
            return Files.exists(files.job()) ? Optional.of(found) : Optional.empty();
        } catch (NoSuchFileException e) {
            if (Files.exists(files.job())) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private RunRecord record(RunFiles files) throws IOException {
        RunFolder folder = launchpad.folder(files);
        launchpad.settle(folder);
        return ended.of(
                folder,
                () -> RunReader.read(
                        folder, launchpad.live(folder).map(Run::state).map(RunState::text)));
    }

    @Override
    public RunRecord find(Path project, String run) throws BadInputException, IOException {
        return switch (run) {
            case "latest" -> latest(project, run, any -> true);
            case "best" -> best(project);
            case "current" -> record(named(project, inUse(project).run()));
            default -> record(named(project, run));
        };
    }

    private RunRecord latest(Path project, String asked, Predicate<RunRecord> wanted)
            throws BadInputException, IOException {
        List<RunRecord> runs = runs(project).stream().filter(wanted).toList();
        if (runs.isEmpty()) {
            throw unknown(project, asked);
        }
        return runs.get(runs.size() - 1);
    }

    private RunRecord best(Path project) throws BadInputException, IOException {
        Optional<RunRecord> best = runs(project).stream()
                .filter(RunRecord::hasModel)
                .filter(run -> "COMPLETED".equals(run.outcome()) || "STOPPED".equals(run.outcome()))
                .filter(run -> Double.isFinite(run.bestMeanIou()))
                .max(Comparator.comparingDouble(RunRecord::bestMeanIou));
        return best.isPresent() ? best.get() : latest(project, "best", RunRecord::hasModel);
    }

    private RunFiles named(Path project, String run) throws BadInputException, IOException {
        Optional<RunFiles> found =
                all(project).filter(files -> files.id().equals(run)).findFirst();
        if (found.isEmpty()) {
            throw unknown(project, run);
        }
        return found.get();
    }

    private static Stream<RunFiles> all(Path project) throws IOException {
        Path real = project.toRealPath();
        return Stream.concat(RunFolders.TRAININGS.list(real).stream(), RunFolders.JOBS.list(real).stream());
    }

    private static BadInputException unknown(Path project, String run) throws IOException {
        String there = all(project).map(RunFiles::id).collect(Collectors.joining(", "));
        return new BadInputException(
                "There is no run '" + run + "' in " + project + ".",
                there.isEmpty() ? "It has no runs yet: train first." : "There are: " + there + ".");
    }

    private static ModelInUse inUse(Path project) throws BadInputException {
        return ModelInUse.of(project)
                .orElseThrow(() -> new BadInputException(
                        "No model of " + project + " is in use yet.", "Promote one, or name a run."));
    }

    @Override
    public Path model(Path project, String run) throws BadInputException, IOException {
        if (run.equals("current")) {
            return inUse(project).folder(project);
        }
        RunRecord record = run.equals("latest") ? latest(project, run, RunRecord::hasModel) : find(project, run);
        if (!record.hasModel()) {
            throw new BadInputException(
                    "The run " + record.id() + " has no model: it ended before its first validation.",
                    "Choose another run, or train again.");
        }
        return record.files().best();
    }

    @Override
    public Run attach(Path project, String run) throws BadInputException, IOException {
        return launchpad.attach(launchpad.folder(find(project, run).files()));
    }

    @Override
    public List<Run> takeUp(Path project) throws IOException {
        List<Run> taken = new ArrayList<>();
        for (RunFiles files : all(project).toList()) {
            if (Files.notExists(files.outcome())) {
                taken.add(launchpad.attach(launchpad.folder(files)));
            }
        }
        taken.removeIf(run -> run.state() instanceof RunState.Ended);
        taken.sort(Comparator.comparingLong(this::place));
        return taken;
    }

    private long place(Run run) {
        return launchpad.folder(run.files()).allotment().map(Allotment::number).orElse(0L);
    }

    @Override
    public Run stop(Path project, String run, String by) throws BadInputException, IOException {
        Run found = attach(project, run);
        found.stop(by);
        return found;
    }

    @Override
    public Run kill(Path project, String run, String by) throws BadInputException, IOException {
        Run found = attach(project, run);
        found.kill(by);
        return found;
    }
}
