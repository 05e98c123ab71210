// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrazzo.cli.internal.Shell.Reply;

/** A project's life from the command line, without training. */
class ProjectUseTest {

    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void draw() throws Exception {
        Fixture.draw(folder, 4);
        shell = new Fixture(folder).shell;
    }

    private JsonObject ok(String line) {
        Reply reply = shell.type(line + " --json");
        assertThat(reply.status()).as(reply.err()).isZero();
        return reply.json();
    }

    private void createAndImport() {
        ok("create p --class ground --class square=#ff0000");
        ok("import p --images images --masks masks");
    }

    @Test
    void createTellsClassesAndColours() {
        JsonObject created = ok("create p --class ground --class 'large square=#ff0000' --unlabelled background");
        JsonObject square = created.getAsJsonArray("classes").get(2).getAsJsonObject();
        assertThat(square.get("name").getAsString()).isEqualTo("large square");
        assertThat(square.get("colour").getAsString()).isEqualTo("#ff0000");
        assertThat(created.get("unlabelled").getAsString()).isEqualTo("background");
    }

    @Test
    void importCountsWhatItDidAndTellsWhatItLeftOut() throws Exception {
        Files.writeString(folder.resolve("images/broken.png"), "no image");
        ok("create p --class ground --class square");
        Reply reply = shell.type("import p --images images --masks masks --json");
        assertThat(reply.status()).isZero();
        assertThat(reply.json().get("imported").getAsInt()).isEqualTo(4);
        assertThat(reply.json().get("annotated").getAsInt()).isEqualTo(4);
        assertThat(reply.json().getAsJsonArray("problems")).hasSize(1);
        assertThat(reply.err()).contains("broken.png");
    }

    @Test
    void importWithoutOneUsableImageIsBadInput() throws Exception {
        Files.writeString(Files.createDirectories(folder.resolve("bad")).resolve("x.png"), "no image");
        ok("create p --class ground --class square");
        assertThat(shell.type("import p --images bad --json").status()).isEqualTo(4);
    }

    @Test
    void infoTellsClassesImagesSplitsAndRuns() {
        createAndImport();
        JsonObject info = ok("info p");
        assertThat(info.get("images").getAsInt()).isEqualTo(4);
        assertThat(info.get("annotated").getAsInt()).isEqualTo(4);
        assertThat(info.getAsJsonArray("classes")
                        .get(1)
                        .getAsJsonObject()
                        .get("pixels")
                        .getAsLong())
                .isPositive();
        assertThat(info.getAsJsonObject("splits").keySet()).containsExactly("train", "validation", "test", "none");
        assertThat(shell.type("info p").out()).contains("square", "4 annotated");
    }

    @Test
    void exportBackupRestoreAndClearWork() {
        createAndImport();
        assertThat(ok("export p --format masks out").get("exported").getAsInt()).isEqualTo(4);
        assertThat(folder.resolve("out/masks/i0.png")).exists();
        assertThat(ok("backup p b.zip").get("files").getAsInt()).isPositive();
        assertThat(ok("restore b.zip q").get("images").getAsInt()).isEqualTo(4);
        assertThat(ok("clear q --annotations --yes").get("annotations").getAsInt())
                .isEqualTo(4);
        assertThat(ok("info q").get("annotated").getAsInt()).isZero();
    }

    @Test
    void clearAsksForYesAndSaysWhatItWouldDelete() {
        createAndImport();
        Reply reply = shell.type("clear p --annotations");
        assertThat(reply.status()).isEqualTo(2);
        assertThat(reply.err()).contains("annotations of 4 images").contains("--yes");
        assertThat(ok("info p").get("annotated").getAsInt()).isEqualTo(4);
    }

    @Test
    void whatIsNotThereIsBadInputWithAdvice() {
        Reply reply = shell.type("info nowhere --json");
        assertThat(reply.status()).isEqualTo(4);
        assertThat(reply.error().get("message").getAsString()).contains("nowhere");
        assertThat(reply.error().get("advice").getAsString()).isNotBlank();
        assertThat(reply.err()).contains("nowhere");
    }

    @Test
    void aPlaceThatCannotBeIsBadInput() throws Exception {
        Files.writeString(folder.resolve("file"), "in the way");
        Reply reply = shell.type("create file/p --class x --json");
        assertThat(reply.status()).isEqualTo(4);
        assertThat(reply.error().get("message").getAsString())
                .contains("file/p", "not a directory")
                .doesNotContain("Exception");
    }

    @Test
    void aFolderThatMayNotBeWrittenIsBadInput() throws Exception {
        Path locked = Files.createDirectory(folder.resolve("locked"));
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeFalse(Files.isWritable(locked), "nothing is forbidden to root");
        Reply reply = shell.type("create locked/p --class x");
        assertThat(reply.status()).isEqualTo(4);
        assertThat(reply.err()).contains("locked/p", "permission is missing").doesNotContain("Exception");
    }

    @Test
    void whatIsToBeTypedNextCanBeCopied() {
        assertThat(shell.type("create 'my cells' --class x").out()).contains("terrazzo import 'my cells' --images");
        assertThat(shell.type("create cells --class x").out()).contains("terrazzo import cells --images");
    }

    @Test
    void classesThatCannotBeAreBadInput() {
        assertThat(shell.type("create p --class x --class x").status()).isEqualTo(4);
        assertThat(shell.type("create p --class x=red").status()).isEqualTo(4);
    }

    @Test
    void maskValuesWithoutAClassAreNamed() {
        ok("create p --class ground --class square");
        Reply reply = shell.type("import p --images images --masks masks --mask-values '0=ground,1=tree'");
        assertThat(reply.status()).isEqualTo(4);
        assertThat(reply.err()).contains("tree");
    }
}
