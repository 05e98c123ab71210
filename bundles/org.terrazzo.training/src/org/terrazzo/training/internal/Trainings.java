// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.io.IOException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.terrazzo.dataset.Project;
import org.terrazzo.imaging.ImageOpener;
import org.terrazzo.storage.Json;
import org.terrazzo.storage.TerrazzoException;
import org.terrazzo.training.Run;
import org.terrazzo.training.RunService;
import org.terrazzo.training.TrainingOptions;
import org.terrazzo.training.TrainingService;
import org.terrazzo.training.protocol.RunFiles;
import org.terrazzo.training.protocol.TrainingPlan;
import org.terrazzo.training.spi.WorkerRuntime;
import org.terrazzo.training.spi.WorkerRuntime.Program;

/** Prepares trainings and hands them to the launchpad. */
@Component
public class Trainings implements TrainingService {

    private final NewTraining fresh;
    private final ResumedTraining resumed;
    private final Launchpad launchpad;
    private final WorkerRuntime runtime;
    private final Json json = new Json();

    @Activate
    public Trainings(
            @Reference RunService runs,
            @Reference ImageOpener images,
            @Reference Launchpad launchpad,
            @Reference WorkerRuntime runtime) {
        this.fresh = new NewTraining(runs, images, Machine.here());
        this.resumed = new ResumedTraining(runs);
        this.launchpad = launchpad;
        this.runtime = runtime;
    }

    @Override
    public TrainingPlan plan(Project project, TrainingOptions options) throws TerrazzoException, IOException {
        return prepare(project, options).plan();
    }

    private Preparation prepare(Project project, TrainingOptions options) throws TerrazzoException, IOException {
        return options.resume().isPresent() ? resumed.prepare(project, options) : fresh.prepare(project, options);
    }

    @Override
    public Run start(Project project, TrainingOptions options) throws TerrazzoException, IOException {
        Program program = runtime.program();
        Preparation prepared = prepare(project, options);
        Start start = new Start(program, Allotment.of(prepared.plan(), prepared.dataset()));
        return launchpad.launch(
                project.folder(),
                RunFolders.TRAININGS,
                prepared.job(),
                options.name(),
                start,
                files -> write(files, prepared));
    }

    private void write(RunFiles files, Preparation prepared) throws IOException {
        json.write(files.plan(), prepared.plan());
        json.write(files.dataset(), prepared.dataset());
    }
}
