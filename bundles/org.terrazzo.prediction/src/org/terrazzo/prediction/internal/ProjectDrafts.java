// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.terrazzo.dataset.Project;
import org.terrazzo.dataset.ProjectImage;
import org.terrazzo.prediction.ModelJob;
import org.terrazzo.prediction.Prediction;
import org.terrazzo.prediction.draft.Draft;
import org.terrazzo.prediction.draft.DraftService;
import org.terrazzo.prediction.draft.RunCorrections;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.Json;
import org.terrazzo.storage.TerrazzoException;
import org.terrazzo.training.JobOptions;
import org.terrazzo.training.Run;
import org.terrazzo.training.RunService;
import org.terrazzo.training.protocol.Job;

/** Drafts in the project's folder. */
@Component
public final class ProjectDrafts implements DraftService {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectDrafts.class);
    private static final int UNDECIDED = 255;

    private final RunService runs;
    private final Json json = new Json();

    @Activate
    public ProjectDrafts(@Reference RunService runs) {
        this.runs = runs;
    }

    @Override
    public ModelJob<Prediction> predict(Project project, String model, List<ProjectImage> images, boolean probabilities)
            throws TerrazzoException, IOException {
        if (images.isEmpty()) {
            throw new BadInputException("There is no image to predict.", "Choose some.");
        }
        ChosenModel chosen = ChosenModel.of(runs, project, model);
        DraftFiles files = DraftFiles.of(project.folder());
        Map<String, Path> inputs = new LinkedHashMap<>();
        List<Job.Input> jobInputs = new ArrayList<>();
        DraftFiles aside = DraftFiles.rejected(project.folder());
        List<String> replaced = new ArrayList<>();
        for (ProjectImage image : images) {
            inputs.put(image.path(), project.file(image));
            jobInputs.add(input(project, image));
            if (putAside(files, aside, chosen.run(), image.path())) {
                replaced.add(image.path());
            }
            Path card = files.card(chosen.run(), image.path());
            Files.createDirectories(card.getParent());
            json.write(card, card(chosen, image));
        }
        Path output = files.of(chosen.run());
        Job job = new Job.Predict(
                chosen.relative(), jobInputs, output.toString(), probabilities, true, Map.of(), UNDECIDED);
        String name = "predict " + images.size() + (images.size() == 1 ? " image" : " images");
        Run run = launch(project, job, name, () -> bringBack(files, aside, chosen.run(), replaced));
        run.outcome().thenRun(() -> bringBack(files, aside, chosen.run(), replaced));
        return new PredictJob(run, chosen.run(), new Inputs(inputs, List.of()), output, Chronicle.of(run));
    }

    private Run launch(Project project, Job job, String name, Runnable ifNot) throws TerrazzoException, IOException {
        try {
            return runs.launch(project.folder(), job, JobOptions.named(name));
        } catch (TerrazzoException | IOException e) {
            ifNot.run();
            throw e;
        }
    }

    /** @return whether there was a draft; what was rejected before is gone now, for it would be the same again */
    private static boolean putAside(DraftFiles files, DraftFiles aside, String run, String image) throws IOException {
        boolean there = files.has(run, image);
        if (there) {
            files.move(run, image, aside);
        } else {
            files.remove(run, image);
            aside.remove(run, image);
        }
        return there;
    }

    /** Where a prediction came to nothing, the draft that it should have replaced is there again. */
    private static void bringBack(DraftFiles files, DraftFiles aside, String run, List<String> replaced) {
        for (String image : replaced) {
            try {
                if (!files.has(run, image)) {
                    aside.move(run, image, files);
                } else {
                    aside.remove(run, image);
                }
            } catch (IOException e) {
                LOG.warn("The former draft of {} by {} is still aside, in {}.", image, run, aside.all(), e);
            }
        }
    }

    /** As a training sees it: the page and the range that the project says. */
    private static Job.Input input(Project project, ProjectImage image) {
        return new Job.Input(
                image.path(),
                project.file(image).toString(),
                image.page(),
                image.range().low(),
                image.range().high(),
                null);
    }

    private static DraftCard card(ChosenModel model, ProjectImage image) {
        return new DraftCard(
                1,
                model.run(),
                image.path(),
                image.hash(),
                image.layout().width(),
                image.layout().height(),
                model.classes(),
                Instant.now());
    }

    @Override
    public List<Draft> drafts(Project project, ProjectImage image) throws IOException {
        DraftFiles files = DraftFiles.of(project.folder());
        return files.runs().stream()
                .flatMap(run -> stored(files, run, image.path()).stream())
                .filter(draft -> draft.card().hash().equals(image.hash()))
                .sorted(Comparator.comparing((StoredDraft draft) -> draft.card().asked())
                        .reversed())
                .map(Draft.class::cast)
                .toList();
    }

    private Optional<StoredDraft> stored(DraftFiles files, String run, String image) {
        if (!files.has(run, image)) {
            return Optional.empty();
        }
        try {
            DraftCard card = json.read(files.card(run, image), DraftCard.class);
            return Optional.of(new StoredDraft(card, files));
        } catch (BadInputException e) {
            LOG.warn("{}", e.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public void reject(Project project, Draft draft) throws IOException {
        DraftFiles files = DraftFiles.of(project.folder());
        if (files.has(draft.run(), draft.image())) {
            files.move(draft.run(), draft.image(), DraftFiles.rejected(project.folder()));
        }
    }

    @Override
    public boolean restore(Project project, Draft draft) throws IOException {
        DraftFiles files = DraftFiles.of(project.folder());
        DraftFiles rejected = DraftFiles.rejected(project.folder());
        boolean possible = rejected.has(draft.run(), draft.image()) && !files.has(draft.run(), draft.image());
        if (possible) {
            rejected.move(draft.run(), draft.image(), files);
        }
        return possible;
    }

    @Override
    public List<RunCorrections> corrections(Project project) throws IOException, BadInputException {
        DraftFiles files = DraftFiles.of(project.folder());
        CorrectionCount count = new CorrectionCount(project, files, json);
        List<RunCorrections> all = new ArrayList<>();
        for (String run : files.runs()) {
            all.add(count.of(run, image -> stored(files, run, image.path())));
        }
        return all;
    }
}
