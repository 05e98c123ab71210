// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.terrazzo.dataset.Project;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.Json;
import org.terrazzo.storage.TerrazzoException;
import org.terrazzo.training.RunRecord;
import org.terrazzo.training.RunService;
import org.terrazzo.training.TrainingOptions;
import org.terrazzo.training.TrainingService;
import org.terrazzo.training.advice.Finding;
import org.terrazzo.training.advice.Foresight;
import org.terrazzo.training.advice.Remedy;
import org.terrazzo.training.advice.Setting;
import org.terrazzo.training.advice.TrainingAdvisor;
import org.terrazzo.training.protocol.TrainingPlan;

/** Looks at a project's annotations, plans and runs. */
@Component
public class ProjectAdvisor implements TrainingAdvisor {

    private final TrainingService trainings;
    private final RunService runs;
    private final Json json = new Json();

    @Activate
    public ProjectAdvisor(@Reference TrainingService trainings, @Reference RunService runs) {
        this.trainings = trainings;
        this.runs = runs;
    }

    @Override
    public Foresight look(Project project, TrainingOptions options) throws IOException {
        List<Finding> findings = new ArrayList<>();
        Optional<TrainingPlan> plan = plan(project, options, findings);
        try {
            findings.addAll(Inspection.of(project));
        } catch (BadInputException e) {
            findings.add(refused(e));
        }
        List<Finding> sorted = findings.stream()
                .distinct()
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
        List<Setting> settings = plan.map(SettingList::of).orElse(List.of());
        return new Foresight(sorted, plan, settings, time(project, plan));
    }

    private Optional<TrainingPlan> plan(Project project, TrainingOptions options, List<Finding> findings)
            throws IOException {
        try {
            return Optional.of(trainings.plan(project, options));
        } catch (TerrazzoException e) {
            findings.add(refused(e));
            return Optional.empty();
        }
    }

    private static Finding refused(TerrazzoException e) {
        return new Finding(
                Finding.Severity.ERROR, Finding.Kind.REFUSED, e.problem(), e.advice(), new Finding.Target.OfProject());
    }

    private Optional<Duration> time(Project project, Optional<TrainingPlan> plan) throws IOException {
        return plan.isEmpty() ? Optional.empty() : TimeEstimate.of(plan.get(), project.folder(), json);
    }

    @Override
    public TrainingOptions again(Path project, String run) throws BadInputException, IOException {
        return chosen(runs.find(project, run)).build();
    }

    private TrainingOptions.Builder chosen(RunRecord record) throws BadInputException {
        RunFolder folder = new RunFolder(record.files(), json);
        TrainingPlan plan = folder.plan()
                .orElseThrow(() ->
                        new BadInputException(record.id() + " has no plan that can be read.", "Name a training."));
        return Chosen.of(plan, record, folder.job());
    }

    @Override
    public List<Remedy> remedies(Path project, String run) throws BadInputException, IOException {
        RunRecord record = runs.find(project, run);
        RunFolder folder = new RunFolder(record.files(), json);
        if (folder.plan().isEmpty() || folder.outcome().isEmpty()) {
            return List.of();
        }
        return new Remedies(folder, () -> Chosen.of(folder.plan().get(), record, folder.job()))
                .after(folder.outcome().get());
    }
}
