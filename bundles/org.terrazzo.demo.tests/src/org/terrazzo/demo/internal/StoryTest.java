// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrazzo.annotation.JsonAnnotationStore;
import org.terrazzo.dataset.Projects;
import org.terrazzo.demo.DemoListener;
import org.terrazzo.demo.DemoResult;
import org.terrazzo.demo.MicrographPainter;
import org.terrazzo.demo.UnfinishedRunException;
import org.terrazzo.imaging.ImageIoOpener;
import org.terrazzo.report.ReportRequest;
import org.terrazzo.report.ReportService;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.training.Outcome;
import org.terrazzo.training.Outcome.Reached;
import org.terrazzo.training.Run;
import org.terrazzo.training.TrainingOptions;

/** The demo's story in its order, told with staged runs. */
class StoryTest {

    @TempDir
    private Path folder;

    private final StagedServices services = new StagedServices();
    private final List<ReportRequest> reports = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private SampleStory story;

    @BeforeEach
    void stage() {
        Projects projects = Projects.using(new ImageIoOpener(), new JsonAnnotationStore());
        ReportService report = (project, request, target) -> reports.add(request);
        story = new SampleStory(projects, services, services, report, new MicrographPainter(7, 96));
    }

    private final DemoListener listener = new DemoListener() {
        @Override
        public void says(String sentence) {
            said.add(sentence);
        }

        @Override
        public Outcome awaits(Run run) {
            return run.outcome().join();
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    @Test
    void trainsOnThreeImagesThenOnFourThenOnTwelveFromTheLastWeights() throws Exception {
        DemoResult result = story.tell(folder.resolve("demo"), listener);
        assertThat(services.imagesThen).containsExactly(3, 4, 12);
        assertThat(services.trained.stream().map(TrainingOptions::from))
                .containsExactly(Optional.of("scratch"), Optional.of("scratch"), Optional.of("latest"));
        assertThat(services.scored).containsExactly("run-001", "run-002", "run-003");
        assertThat(result.meanIou()).isEqualTo(0.8);
        assertThat(said).hasSizeGreaterThan(5);
    }

    @Test
    void showsImagesThatWereNeverPartOfTheProject() throws Exception {
        DemoResult result = story.tell(folder.resolve("demo"), listener);
        assertThat(reports).hasSize(1);
        assertThat(reports.getFirst().exhibits()).hasSize(4).allSatisfy(exhibit -> {
            assertThat(exhibit.image()).exists();
            assertThat(result.project().resolve("images").resolve(exhibit.name()))
                    .doesNotExist();
            assertThat(exhibit.truth().orElseThrow()).exists();
        });
    }

    @Test
    void aSecondDemoLiesBesideTheFirstAndForeignFilesAreLeftAlone() throws Exception {
        story.tell(folder.resolve("demo"), listener);
        assertThat(story.tell(folder.resolve("demo"), listener).project()).startsWith(folder.resolve("demo-2"));
        Files.writeString(Files.createDirectories(folder.resolve("mine")).resolve("letter.txt"), "dear");
        assertThatThrownBy(() -> story.tell(folder.resolve("mine"), listener)).isInstanceOf(BadInputException.class);
        assertThat(folder.resolve("mine/letter.txt")).hasContent("dear");
    }

    @Test
    void aRunThatDoesNotCompleteEndsTheStory() {
        services.next = new Outcome.Stopped("somebody", new Reached(1, 1, Instant.EPOCH, Instant.EPOCH));
        assertThatThrownBy(() -> story.tell(folder.resolve("demo"), listener))
                .isInstanceOf(UnfinishedRunException.class);
        assertThat(services.trained).hasSize(1);
    }
}
