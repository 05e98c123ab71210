// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrazzo.dataset.spi.Progress;
import org.terrazzo.model.Box;
import org.terrazzo.storage.ContentHash;

class BackupTest {

    @TempDir
    Path temp;

    private final Backups backups = Backups.using(TestProjects.service());
    private Project project;
    private Path zip;

    @BeforeEach
    void aProjectThatWasTrained() throws Exception {
        project = TestProjects.create(temp.resolve("p"));
        zip = temp.resolve("p.zip");
        for (int i = 0; i < 3; i++) {
            TestProjects.addAnnotated(project, temp.resolve("scratch"), "day/a" + i + ".png", i);
        }
        TestProjects.run(project, "run-001", project.freeze(), true);
        write("runs/run-001/checkpoints/best/weights.safetensors", "weights");
        write("runs/run-001/supervisor.lock", "");
        write("runs/run-001/tmp/scratch.bin", "scratch");
        write("predictions/run-001/a0.png", "prediction");
    }

    @Test
    void whatWasSavedComesBack() throws Exception {
        BackupReport report = backups.backup(project, zip, Progress.NONE);
        Project restored = backups.restore(zip, temp.resolve("restored/here"), Progress.NONE);

        assertThat(restored.folder()).isEqualTo(temp.resolve("restored/here"));
        assertThat(restored.images()).isEqualTo(project.images());
        assertThat(restored.splits().all()).isEqualTo(project.splits().all());
        assertThat(restored.labels(restored.images().getFirst()))
                .isEqualTo(project.labels(project.images().getFirst()));
        Map<String, String> expected = files(project.folder());
        expected.keySet()
                .removeAll(List.of(
                        ".terrazzo.lock",
                        "frozen/index.json",
                        "runs/run-001/supervisor.lock",
                        "runs/run-001/tmp/scratch.bin"));
        assertThat(files(restored.folder())).isEqualTo(expected);
        assertThat(report.files()).isEqualTo(expected.size());
        assertThat(report.leftOut()).isEmpty();
        assertThat(restored.refresh(Progress.NONE).any())
                .as("nothing seems changed")
                .isFalse();
    }

    @Test
    void aMaskThatARunSawIsSavedAndOthersAreNot() throws Exception {
        TestProjects.annotate(project, project.images().getFirst(), 2, new Box(0, 0, 1, 1));
        project.freeze(); // for a run that never came
        write("frozen/" + "00".repeat(32) + ".png", "of nobody");

        backups.backup(project, zip, Progress.NONE);

        try (ZipFile saved = new ZipFile(zip.toFile())) {
            assertThat(saved.stream().filter(e -> e.getName().startsWith("frozen/")))
                    .hasSize(1);
        }
    }

    @Test
    void linksAndNamesThatNoOtherSystemTakesAreLeftOutAndTold() throws Exception {
        Files.writeString(temp.resolve("secret"), "secret");
        Files.createSymbolicLink(project.folder().resolve("images/link.png"), temp.resolve("secret"));
        write("images/what?.png", "x");

        BackupReport report = backups.backup(project, zip, Progress.NONE);

        assertThat(report.leftOut()).containsExactlyInAnyOrder("images/link.png", "images/what?.png");
        backups.restore(zip, temp.resolve("q"), Progress.NONE);
        assertThat(temp.resolve("q/images/link.png")).doesNotExist();
    }

    @Test
    void aBackupOverwritesNothingAndDoesNotGoIntoTheProject() throws Exception {
        Files.writeString(zip, "precious");
        assertThatThrownBy(() -> backups.backup(project, zip, Progress.NONE)).hasMessageContaining("exists already");
        assertThat(zip).hasContent("precious");
        assertThatThrownBy(() -> backups.backup(project, project.folder().resolve("runs/b.zip"), Progress.NONE))
                .hasMessageContaining("inside the project");
        assertThatThrownBy(() -> backups.backup(project, temp.resolve("none/b.zip"), Progress.NONE))
                .hasMessageContaining("does not exist");
    }

    @Test
    void whatIsCancelledLeavesNothingBehind() throws Exception {
        assertThatThrownBy(() -> backups.backup(project, zip, FreezeTest.CANCELLED))
                .isInstanceOf(CancellationException.class);
        assertThat(names(temp)).containsExactlyInAnyOrder("p", "scratch");

        backups.backup(project, zip, Progress.NONE);
        assertThatThrownBy(() -> backups.restore(zip, temp.resolve("q"), FreezeTest.CANCELLED))
                .isInstanceOf(CancellationException.class);
        assertThat(names(temp)).containsExactlyInAnyOrder("p", "scratch", "p.zip");
    }

    @Test
    void aFolderWithContentIsNotRestoredInto() throws Exception {
        backups.backup(project, zip, Progress.NONE);
        Map<String, String> before = files(project.folder());

        assertThatThrownBy(() -> backups.restore(zip, project.folder(), Progress.NONE))
                .hasMessageContaining("not an empty folder");
        assertThat(files(project.folder())).isEqualTo(before);
        Files.createDirectory(temp.resolve("empty"));
        assertThat(backups.restore(zip, temp.resolve("empty"), Progress.NONE).images())
                .hasSize(3);
    }

    @Test
    void clearingDeletesWhatWasAskedForAndNothingElse() throws Exception {
        write("jobs/job-001/job.json", "{}");
        write("jobs/job-001/outcome.json", "{}");
        Path outside = Files.createDirectories(temp.resolve("outside"));
        Files.writeString(outside.resolve("kept"), "kept");
        Files.createSymbolicLink(project.folder().resolve("runs/run-001/link"), outside);
        Files.createSymbolicLink(project.folder().resolve("annotations/link"), outside);

        assertThat(backups.clear(project, true, false)).isEqualTo(new ClearReport(1, 1, 0));
        assertThat(files(project.folder())).containsKeys("annotations/day/a0.png.json", "predictions/run-001/a0.png");
        assertThat(backups.clear(project, false, true)).isEqualTo(new ClearReport(0, 0, 3));

        assertThat(outside.resolve("kept")).hasContent("kept");
        assertThat(files(project.folder()).keySet())
                .noneMatch(name -> name.startsWith("runs/") || name.startsWith("annotations/"))
                .contains("terrazzo.json", "splits.json", "images.json", "images/day/a0.png", ".project");
        assertThat(project.images()).hasSize(3);
    }

    @Test
    void aRunThatGoesOnIsNotCleared() throws Exception {
        TestProjects.run(project, "run-002", List.of(), false);
        Map<String, String> before = files(project.folder());

        assertThatThrownBy(() -> backups.clear(project, true, true))
                .hasMessageContaining("run-002 has not ended")
                .hasMessageContaining("Stop it");
        assertThat(files(project.folder())).isEqualTo(before);
    }

    @Test
    void clearingAFolderThatIsALinkTouchesNothingBehindIt() throws Exception {
        Path outside = Files.createDirectories(temp.resolve("outside/run-009"));
        Files.writeString(outside.resolve("job.json"), "{}");
        Project other = TestProjects.create(temp.resolve("other"));
        Files.createSymbolicLink(other.folder().resolve("runs"), outside.getParent());

        assertThat(backups.clear(other, true, true)).isEqualTo(new ClearReport(0, 0, 0));
        assertThat(outside.resolve("job.json")).exists();
    }

    private void write(String path, String content) throws IOException {
        Path file = project.folder().resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).toList();
        }
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), ContentHash.of(file));
            }
        }
        return files;
    }
}
