// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.demo.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.terrazzo.dataset.Project;
import org.terrazzo.prediction.Analysis;
import org.terrazzo.prediction.AnalysisRequest;
import org.terrazzo.prediction.EvaluationRequest;
import org.terrazzo.prediction.ModelJob;
import org.terrazzo.prediction.Prediction;
import org.terrazzo.prediction.Prediction.PredictedImage;
import org.terrazzo.prediction.PredictionRequest;
import org.terrazzo.prediction.PredictionService;
import org.terrazzo.prediction.Scoring;
import org.terrazzo.training.Outcome;
import org.terrazzo.training.Outcome.Reached;
import org.terrazzo.training.Run;
import org.terrazzo.training.RunListener;
import org.terrazzo.training.RunState;
import org.terrazzo.training.TrainingOptions;
import org.terrazzo.training.TrainingService;
import org.terrazzo.training.protocol.Evaluation;
import org.terrazzo.training.protocol.RunFiles;
import org.terrazzo.training.protocol.TrainingPlan;

/** Trains and predicts nothing, and remembers what was asked for. */
final class StagedServices implements TrainingService, PredictionService {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    final List<TrainingOptions> trained = new ArrayList<>();
    final List<Integer> imagesThen = new ArrayList<>();
    final List<String> scored = new ArrayList<>();
    Outcome next = new Outcome.Completed(new Reached(1, 1, NOW, NOW));

    @Override
    public TrainingPlan plan(Project project, TrainingOptions options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Run start(Project project, TrainingOptions options) {
        trained.add(options);
        imagesThen.add(project.images().size());
        return ended("run-00" + trained.size());
    }

    private Run ended(String id) {
        return new EndedRun(new RunFiles(Path.of("runs").resolve(id)), next);
    }

    private record EndedRun(RunFiles files, Outcome end) implements Run {
        @Override
        public RunState state() {
            return new RunState.Ended(end);
        }

        @Override
        public Subscription listen(RunListener listener) {
            throw new UnsupportedOperationException();
        }

        @Override
        public CompletableFuture<Outcome> outcome() {
            return CompletableFuture.completedFuture(end);
        }

        @Override
        public void stop(String by) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void kill(String by) {
            throw new UnsupportedOperationException();
        }
    }

    private record Done<T>(Run run, T result) implements ModelJob<T> {}

    @Override
    public ModelJob<Prediction> predict(Project project, PredictionRequest request) throws IOException {
        List<PredictedImage> images;
        try (Stream<Path> files = Files.list(request.inputs().getFirst())) {
            images = files.map(file -> new PredictedImage(file.getFileName().toString(), file, file))
                    .toList();
        }
        return new Done<>(ended("job-001"), new Prediction(request.model(), images, List.of()));
    }

    @Override
    public ModelJob<Scoring> evaluate(Project project, EvaluationRequest request) {
        scored.add(request.model());
        Evaluation evaluation = new Evaluation(1, List.of(), 0.5 + 0.1 * scored.size(), 0, 0, 0, List.of(), List.of());
        return new Done<>(ended("job-002"), new Scoring(request.model(), evaluation, List.of(), List.of()));
    }

    @Override
    public ModelJob<Analysis> analyse(Project project, AnalysisRequest request) {
        Path table = request.output().resolve("objects.csv");
        return new Done<>(ended("job-003"), new Analysis(request.model(), table, table, 9, 4, List.of()));
    }
}
