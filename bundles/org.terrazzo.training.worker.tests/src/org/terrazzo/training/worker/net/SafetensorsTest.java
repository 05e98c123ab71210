// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.terrazzo.storage.BadInputException;

class SafetensorsTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("weights.safetensors");
    }

    @Test
    void givesBackWhatWasWritten() throws Exception {
        Safetensors.write(
                file,
                List.of(
                        new Safetensors.Entry(
                                "a.weight", new long[] {2, 1, 3}, () -> new float[] {1, -2, 3, 4, 5, 6e-20f}),
                        new Safetensors.Entry("b", new long[] {1}, () -> new float[] {Float.NaN})));
        try (SafetensorsReader reader = SafetensorsReader.open(file)) {
            assertThat(reader.names()).containsExactly("a.weight", "b");
            assertThat(reader.shape("a.weight")).containsExactly(2, 1, 3);
            assertThat(reader.read("a.weight", 2, 1, 3)).containsExactly(1, -2, 3, 4, 5, 6e-20f);
            assertThat(reader.read("b", 1)).containsExactly(Float.NaN);
        }
    }

    @Test
    void keepsToTheFormat() throws Exception {
        Safetensors.write(file, List.of(new Safetensors.Entry("x", new long[] {1}, () -> new float[] {1})));
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int length = (int) bytes.getLong();
        assertThat(length % 8).isZero();
        assertThat(new String(bytes.array(), 8, length, StandardCharsets.UTF_8).strip())
                .isEqualTo("{\"x\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}");
        assertThat(bytes.getFloat(8 + length)).isEqualTo(1);
    }

    @Test
    void saysWhichArrayIsMissingOrOfAnotherShape() throws Exception {
        Safetensors.write(file, List.of(new Safetensors.Entry("x", new long[] {2}, () -> new float[2])));
        try (SafetensorsReader reader = SafetensorsReader.open(file)) {
            assertThatThrownBy(() -> reader.read("y", 2))
                    .isInstanceOf(BadInputException.class)
                    .hasMessageContaining("y");
            assertThatThrownBy(() -> reader.read("x", 1, 2))
                    .isInstanceOf(BadInputException.class)
                    .hasMessageContaining("[2]");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "[]",
                "{",
                "{\"a\":1}",
                "{\"a\":{}} trailing",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,4]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,0]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[-1],\"data_offsets\":[0,4]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1.5],\"data_offsets\":[0,4]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0]}}",
                "{\"a\":{\"dtype\":\"F16\",\"shape\":[1],\"data_offsets\":[0,4]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[9999999999,9999999999],\"data_offsets\":[0,4]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[900000000000],\"data_offsets\":[0,3600000000000]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]},"
                        + "\"b\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]},"
                        + "\"a\":{\"dtype\":\"F32\",\"shape\":[0],\"data_offsets\":[4,4]}}",
            })
    void refusesHeadersThatLie(String header) throws IOException {
        byte[] json = header.getBytes(StandardCharsets.UTF_8);
        write(json.length, json, new byte[4]);
        assertRefused();
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 1 << 30, Long.MAX_VALUE, 1000})
    void refusesLengthsThatLie(long length) throws IOException {
        write(length, "{}".getBytes(StandardCharsets.UTF_8), new byte[0]);
        assertRefused();
    }

    @Test
    void refusesHeadersNestedTooDeep() throws IOException {
        byte[] json = ("{\"a\":" + "[".repeat(100_000)).getBytes(StandardCharsets.UTF_8);
        write(json.length, json, new byte[0]);
        assertRefused();
    }

    @Test
    void refusesFilesThatAreNoneOrMissing() throws IOException {
        Files.write(file, new byte[] {1, 2, 3});
        assertRefused();
        Files.delete(file);
        assertRefused();
    }

    private void write(long length, byte[] json, byte[] data) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(8 + json.length + data.length).order(ByteOrder.LITTLE_ENDIAN);
        Files.write(file, bytes.putLong(length).put(json).put(data).array());
    }

    private void assertRefused() {
        assertThatThrownBy(() -> SafetensorsReader.open(file))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(file.toString());
    }
}
