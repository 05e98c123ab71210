// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.preview.internal;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.terrazzo.dataset.Project;
import org.terrazzo.dataset.ProjectImage;
import org.terrazzo.prediction.preview.PixelPreview;
import org.terrazzo.prediction.preview.PixelPreviews;
import org.terrazzo.prediction.preview.PreviewListener;
import org.terrazzo.training.RunService;
import org.terrazzo.training.protocol.ForestPlan;
import org.terrazzo.training.protocol.Job;

/** Previews in child processes. */
@Component
public final class ChildPreviews implements PixelPreviews {

    private static final int TREES = 32;
    private static final int DEPTH = 14;
    private static final int LEAF = 2;
    private static final int CANDIDATES = 7;
    private static final List<Double> SCALES = List.of(0.7, 1.0, 1.6, 3.5, 5.0, 10.0);
    private static final long SEED = 1;

    private final RunService runs;

    @Activate
    public ChildPreviews(@Reference RunService runs) {
        this.runs = runs;
    }

    @Override
    public PixelPreview open(Project project, ProjectImage image, PreviewListener listener) {
        Job.Input input = new Job.Input(
                image.path(),
                project.file(image).toString(),
                image.page(),
                image.range().low(),
                image.range().high(),
                null);
        ForestPlan forest = new ForestPlan(TREES, DEPTH, LEAF, CANDIDATES, StrokeSampler.MOST, SCALES);
        ChildLauncher launcher = new ChildLauncher(runs, project.folder(), new Job.Preview(input, forest, SEED));
        StrokeSampler sampler =
                new StrokeSampler(image.layout().width(), image.layout().height());
        return new PreviewSession(launcher, sampler, image.layout().bounds(), listener);
    }
}
