// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrazzo.dataset.Project;
import org.terrazzo.dataset.TestProjects;
import org.terrazzo.storage.BadInputException;

class ProjectLockTest {

    private static final String HOLDER = """
            import java.nio.channels.FileChannel;
            import java.nio.file.*;
            class Holder {
                public static void main(String[] file) throws Exception {
                    try (FileChannel channel = FileChannel.open(
                            Path.of(file[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                        channel.lock();
                        System.out.println("held");
                        System.in.read();
                    }
                }
            }
            """;

    @TempDir
    Path temp;

    @Test
    void manyWritersLoseNothingOfEachOther() throws Exception {
        Path folder = TestProjects.create(temp.resolve("p")).folder();
        List<Future<?>> writers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 40; i++) {
                String name = "class " + i;
                Project project = TestProjects.service().open(folder);
                writers.add(threads.submit(() -> project.classEditor().add(name)));
            }
        }
        for (Future<?> writer : writers) {
            writer.get(10, TimeUnit.SECONDS);
        }
        assertThat(TestProjects.service().open(folder).classes().size()).isEqualTo(43);
    }

    @Test
    void anotherProcessIsWaitedForWithinABound() throws Exception {
        Path file = temp.resolve(".terrazzo.lock");
        Process holder = hold(file);
        try {
            assertThatThrownBy(() -> new ProjectLock(file, Duration.ofMillis(50)).with(() -> "never"))
                    .isInstanceOf(BadInputException.class)
                    .hasMessageContaining(file.toString())
                    .hasMessageContaining("busy");
        } finally {
            holder.destroyForcibly();
        }
        assertThat(new ProjectLock(file).with(() -> "done"))
                .as("a dead process holds nothing")
                .isEqualTo("done");
    }

    private Process hold(Path file) throws IOException {
        Path source = Files.writeString(temp.resolve("Holder.java"), HOLDER);
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process = new ProcessBuilder(java.toString(), source.toString(), file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        assertThat(said.readLine()).isEqualTo("held");
        return process;
    }
}
