// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.demo.internal;

import java.io.IOException;
import java.nio.file.Path;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.terrazzo.dataset.Project;
import org.terrazzo.dataset.Projects;
import org.terrazzo.demo.DemoListener;
import org.terrazzo.demo.DemoResult;
import org.terrazzo.demo.DemoService;
import org.terrazzo.demo.MicrographPainter;
import org.terrazzo.demo.SampleClasses;
import org.terrazzo.model.Unlabelled;
import org.terrazzo.prediction.PredictionService;
import org.terrazzo.report.ReportService;
import org.terrazzo.storage.TerrazzoException;
import org.terrazzo.training.TrainingService;

/** The story, one step after the other. */
@Component
public final class SampleStory implements DemoService {

    /** How many images the story's project has in the end. */
    static final int ALL = 12;

    static final MicrographPainter PAINTER = new MicrographPainter(7, 320);

    private static final int FIRST = 3;

    /** Minutes of the three trainings: with all else the story stays below three minutes. */
    private static final double[] MINUTES = {0.3, 0.45, 1.2};

    private final Projects projects;
    private final TrainingService training;
    private final PredictionService prediction;
    private final ReportService reports;
    private final MicrographPainter painter;

    @Activate
    public SampleStory(
            @Reference Projects projects,
            @Reference TrainingService training,
            @Reference PredictionService prediction,
            @Reference ReportService reports) {
        this(projects, training, prediction, reports, PAINTER);
    }

    SampleStory(
            Projects projects,
            TrainingService training,
            PredictionService prediction,
            ReportService reports,
            MicrographPainter painter) {
        this.projects = projects;
        this.training = training;
        this.prediction = prediction;
        this.reports = reports;
        this.painter = painter;
    }

    @Override
    public DemoResult tell(Path wanted, DemoListener listener) throws TerrazzoException, IOException {
        DemoFolder folder = DemoFolder.make(wanted);
        listener.says("The demo lies in " + folder.root());
        Project project = projects.create(folder.project(), SampleClasses.all(), Unlabelled.IGNORE);
        SampleSource source = new SampleSource(folder, project, painter);
        Narration story = new Narration(project, folder, training, prediction, listener);

        listener.says("1. A new project: three drawn micrographs, annotated by polygons and by brush strokes.");
        source.add(0, FIRST);
        story.train(MINUTES[0], "three images", "scratch");

        listener.says("2. A fourth image is added, and the network is trained again.");
        source.add(FIRST, FIRST + 1);
        story.train(MINUTES[1], "a fourth image added", "scratch");

        listener.says("3. Eight more images are added; training goes on from the last weights.");
        source.add(FIRST + 1, ALL);
        story.train(MINUTES[2], "twelve images, from the last weights", "latest");

        listener.says("4. Images that no training has seen are predicted, scored and measured.");
        source.holdOut();
        story.judge();

        listener.says("5. The report is written.");
        Path report = story.report(reports);
        return new DemoResult(report, project.folder(), story.meanIou());
    }
}
