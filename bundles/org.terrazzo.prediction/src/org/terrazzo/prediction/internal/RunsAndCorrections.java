// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.internal;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.terrazzo.dataset.Project;
import org.terrazzo.model.Split;
import org.terrazzo.prediction.corrections.CorrectedRun;
import org.terrazzo.prediction.corrections.CorrectionHistory;
import org.terrazzo.prediction.draft.DraftService;
import org.terrazzo.prediction.draft.RunCorrections;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.training.RunRecord;
import org.terrazzo.training.RunService;

/** Lays what was counted of drafts beside the runs that they came from. */
@Component
public final class RunsAndCorrections implements CorrectionHistory {

    private final RunService runs;
    private final DraftService drafts;

    @Activate
    public RunsAndCorrections(@Reference RunService runs, @Reference DraftService drafts) {
        this.runs = runs;
        this.drafts = drafts;
    }

    @Override
    public List<CorrectedRun> of(Project project) throws IOException, BadInputException {
        Map<String, RunCorrections> counted = drafts.corrections(project).stream()
                .collect(Collectors.toMap(RunCorrections::run, Function.identity()));
        return runs.runs(project.folder()).stream()
                .map(run -> corrected(run, counted.get(run.id())))
                .toList();
    }

    private static CorrectedRun corrected(RunRecord run, RunCorrections counted) {
        return new CorrectedRun(
                run.id(),
                run.name(),
                run.bestMeanIou(),
                run.images().getOrDefault(Split.TRAIN, 0),
                counted == null ? new RunCorrections(run.id(), List.of()) : counted);
    }
}
