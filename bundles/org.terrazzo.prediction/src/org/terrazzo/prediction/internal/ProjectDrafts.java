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
        DraftFiles files = new DraftFiles(project.folder());
        Map<String, Path> inputs = new LinkedHashMap<>();
        List<Job.Input> jobInputs = new ArrayList<>();
        for (ProjectImage image : images) {
            inputs.put(image.path(), project.file(image));
            jobInputs.add(input(project, image));
            files.remove(chosen.run(), image.path());
            Path card = files.card(chosen.run(), image.path());
            Files.createDirectories(card.getParent());
            json.write(card, card(chosen, image));
        }
        Path output = files.of(chosen.run());
        Job job = new Job.Predict(
                chosen.relative(), jobInputs, output.toString(), probabilities, true, Map.of(), UNDECIDED);
        String name = "predict " + images.size() + (images.size() == 1 ? " image" : " images");
        Run run = runs.launch(project.folder(), job, JobOptions.named(name));
        return new PredictJob(run, chosen.run(), new Inputs(inputs, List.of()), output, Chronicle.of(run));
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
        DraftFiles files = new DraftFiles(project.folder());
        return files.runs().stream()
                .flatMap(run -> stored(files, run, image.path()).stream())
                .filter(draft -> draft.card().hash().equals(image.hash()))
                .sorted(Comparator.comparing((StoredDraft draft) -> draft.card().asked())
                        .reversed())
                .map(Draft.class::cast)
                .toList();
    }

    private Optional<StoredDraft> stored(DraftFiles files, String run, String image) {
        if (Files.notExists(files.card(run, image)) || Files.notExists(files.mask(run, image))) {
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
        new DraftFiles(project.folder()).remove(draft.run(), draft.image());
    }

    @Override
    public List<RunCorrections> corrections(Project project) throws IOException, BadInputException {
        DraftFiles files = new DraftFiles(project.folder());
        CorrectionCount count = new CorrectionCount(project, files, json);
        List<RunCorrections> all = new ArrayList<>();
        for (String run : files.runs()) {
            all.add(count.of(run, image -> stored(files, run, image.path())));
        }
        return all;
    }
}
