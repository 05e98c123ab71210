// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.draft;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.terrazzo.dataset.Project;
import org.terrazzo.dataset.ProjectImage;
import org.terrazzo.prediction.ModelJob;
import org.terrazzo.prediction.Prediction;
import org.terrazzo.prediction.internal.ProjectDrafts;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.TerrazzoException;
import org.terrazzo.training.RunService;

/**
 * The drafts of a project's images, in {@code predictions/<run>/}. A service; stateless, callable from any thread, but
 * it reads and writes files.
 */
public interface DraftService {

    /**
     * Predicts images of the project, in a child process; each is a draft as soon as the job says that it is done. An
     * earlier draft of the same run for the same image is replaced.
     *
     * @param model id of a run, {@code latest}, {@code best} or {@code current}
     * @param probabilities whether thresholds are to be changed later: 2 bytes per pixel and class on the disk
     * @throws TerrazzoException if there is no such model, no image, or the training runtime is not installed
     */
    ModelJob<Prediction> predict(Project project, String model, List<ProjectImage> images, boolean probabilities)
            throws TerrazzoException, IOException;

    /** The drafts of an image, newest first; those of an earlier content of the file are left out. */
    List<Draft> drafts(Project project, ProjectImage image) throws IOException;

    /** The draft of an image by one run's model. */
    default Optional<Draft> draft(Project project, ProjectImage image, String run) throws IOException {
        return drafts(project, image).stream()
                .filter(draft -> draft.run().equals(run))
                .findFirst();
    }

    /**
     * Takes a draft away; nothing happens if it is gone already. Its files are kept aside until the same run predicts
     * the image again.
     */
    void reject(Project project, Draft draft) throws IOException;

    /**
     * Brings a draft back that was rejected.
     *
     * @return false if that is not possible any more: the run has predicted the image again
     */
    boolean restore(Project project, Draft draft) throws IOException;

    /**
     * How much had to be corrected of what each run predicted: over all images into which something of its draft was
     * accepted, the pixels to which the annotation now gives another class than the draft did. What was counted stays
     * in {@code predictions/<run>/corrections.json}, also when drafts or images go; images are counted anew when their
     * annotation changed.
     *
     * @return one per run with drafts, in the order of their numbers
     */
    List<RunCorrections> corrections(Project project) throws IOException, BadInputException;

    /** The same service for use without OSGi. */
    static DraftService using(RunService runs) {
        return new ProjectDrafts(runs);
    }
}
