// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.terrazzo.cli.internal.Shell.Reply;

/** Help is there for every command; wrong use is told apart from everything else. */
class UsageTest {

    @TempDir
    private Path folder;

    private Reply type(String line) {
        return new Fixture(folder).shell.type(line);
    }

    @Test
    void helpListsTheCommands() {
        Reply reply = type("--help");
        assertThat(reply.status()).isZero();
        assertThat(reply.out()).contains("demo", "create", "train", "Exit status");
        assertThat(type("--version").out()).startsWith("Terrazzo");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "create",
                "import",
                "info",
                "plan",
                "train",
                "runs",
                "compare",
                "check",
                "promote",
                "rank",
                "run",
                "stop",
                "kill",
                "predict",
                "evaluate",
                "analyze",
                "export",
                "backup",
                "restore",
                "clear"
            })
    void everyCommandTellsHowItIsUsed(String command) {
        Reply reply = type(command + " --help");
        assertThat(reply.status()).isZero();
        assertThat(reply.out()).contains("Usage: terrazzo " + command, "--json");
        assertThat(reply.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "fly",
                "create p",
                "train",
                "train p --epochs 3 --steps 5",
                "train p --from latest --resume run-001",
                "train p --memory-limit much",
                "train p --crop wide",
                "import p --images x --split sometimes",
                "predict p --model latest --output o",
                "evaluate p --model latest --split test --images a --masks b",
                "evaluate p --model latest --images a",
                "clear p --yes"
            })
    void wrongUseIsStatus2(String line) {
        Reply reply = type(line);
        assertThat(reply.status()).isEqualTo(2);
        assertThat(reply.out()).isEmpty();
        assertThat(reply.err()).contains("--help");
    }

    @Test
    void wrongUseInJsonIsOneDocumentToo() {
        Reply reply = type("train p --wings --json");
        assertThat(reply.error().get("exitStatus").getAsInt()).isEqualTo(2);
        assertThat(reply.error().get("message").getAsString()).contains("--wings");
    }

    @ParameterizedTest
    @CsvSource({"4G,4294967296", "512M,536870912", "1.5g,1610612736", "2 GiB,2147483648", "1000,1000", "1kb,1024"})
    void memoryIsWrittenAsPeopleWriteIt(String text, long bytes) {
        assertThat(new Sizes().convert(text)).isEqualTo(bytes);
    }
}
