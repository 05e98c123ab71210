// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.terrazzo.dataset.spi.Progress;
import org.terrazzo.storage.BadInputException;

/** A project's own files, as anybody could have written them. */
class HostileFilesTest {

    private static final String LAYOUT = """
            "layout":{"width":8,"height":6,"channels":1,"sampleType":"UNSIGNED_8","bitsPerSample":8,"pages":1,
            "tileWidth":8,"tileHeight":6},"page":0,"range":{"low":0,"high":255}""";
    private static final String HASH = "ab".repeat(32);

    @TempDir
    Path temp;

    private Project project;

    @BeforeEach
    void aProject() throws Exception {
        project = TestProjects.create(temp.resolve("p"));
    }

    static Stream<Arguments> files() {
        String deep = "[".repeat(100_000);
        return Stream.of(
                file("terrazzo.json", "{\"formatVersion\":7,\"classes\":[]}", "newer Terrazzo"),
                file("terrazzo.json", "{\"formatVersion\":1,\"classes\":[{\"index\":0,\"na", "cannot be understood"),
                file("terrazzo.json", "{\"formatVersion\":1,\"x\":" + deep, "terrazzo.json"),
                file("terrazzo.json", deep, "terrazzo.json"),
                file("terrazzo.json", "", "terrazzo.json"),
                file("terrazzo.json", classes("{\"index\":0,\"name\":\"a\",\"colour\":\"red\"}", "{}"), "red"),
                file("terrazzo.json", classes("{\"index\":255,\"name\":\"a\",\"colour\":\"#000000\"}", "{}"), "255"),
                file("terrazzo.json", classes("", "{}"), "no class"),
                file("terrazzo.json", classes(one(0), "{\"0\":1}"), "both there and retired"),
                file("terrazzo.json", classes(one(0), "{\"1\":2,\"2\":1}"), "circle"),
                file("terrazzo.json", classes(one(0), "{\"1\":700}"), "700"),
                file("terrazzo.json", classes(one(0), "{\"x\":0}"), "'x'"),
                file("terrazzo.json", classes(one(0) + "," + one(0), "{}"), "class"),
                file("terrazzo.json", classes(one(3), "{}").replace("IGNORE", "BACKGROUND"), "class 0"),
                file("images.json", image("../../etc/passwd"), "../../etc/passwd"),
                file("images.json", image("/etc/passwd"), "/etc/passwd"),
                file("images.json", image("a\\u0000b.png"), "control character"),
                file("images.json", image("a.png").replace(HASH, "../x"), "../x"),
                file("images.json", "{\"formatVersion\":2}", "newer Terrazzo"),
                file("images.json", "{\"formatVersion\":1,\"images\":[", "images.json"),
                file("splits.json", "{\"formatVersion\":1,\"images\":{\"" + HASH + "\":\"prod\"}}", "'prod'"),
                file("splits.json", "{\"formatVersion\":1,\"images\":{\"../a\":\"test\"}}", "'../a'"),
                file("splits.json", "{\"formatVersion\":1,\"pinned\":[\"x\\u0007\"]}", "'x\uFFFD'"),
                file(
                        "splits.json",
                        "{\"formatVersion\":1,\"ratio\":{\"train\":-1,\"validation\":0,\"test\":0}}",
                        "-1/0/0"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileThatCannotBeUsedIsNamedWithItsFaultAndLeftAsItIs(String name, String content, String fault)
            throws Exception {
        Path file = project.folder().resolve(name);
        Files.writeString(file, content);

        assertThatThrownBy(() -> TestProjects.service().open(project.folder()))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(fault);
        assertThatThrownBy(() -> project.refresh(Progress.NONE)).isInstanceOf(BadInputException.class);
        assertThat(file).hasContent(content);
    }

    @Test
    void theAnnotationsFolderMayNotBeALinkOutOfTheProject() throws Exception {
        Path outside = Files.createDirectories(temp.resolve("outside"));
        Files.delete(project.folder().resolve("annotations"));
        Files.createSymbolicLink(project.folder().resolve("annotations"), outside);

        assertThatThrownBy(() -> TestProjects.addAnnotated(project, temp, "a.png", 1))
                .hasMessageContaining("leads out");
        assertThat(outside).isEmptyDirectory();
    }

    private static Arguments file(String name, String content, String fault) {
        return Arguments.of(name, content, fault);
    }

    private static String one(int index) {
        return "{\"index\":" + index + ",\"name\":\"a\",\"colour\":\"#000000\"}";
    }

    private static String classes(String classes, String retired) {
        return "{\"formatVersion\":1,\"classes\":[" + classes + "],\"unlabelled\":\"IGNORE\",\"retired\":" + retired
                + "}";
    }

    private static String image(String path) {
        return "{\"formatVersion\":1,\"images\":[{\"path\":\"" + path + "\",\"hash\":\"" + HASH
                + "\",\"size\":1,\"modified\":1," + LAYOUT + "}]}";
    }
}
