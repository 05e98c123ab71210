// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NpyFileTest {

    @TempDir
    private Path folder;

    @Test
    void isAnArrayThatNumpyReads() throws IOException {
        Path target = folder.resolve("p.npy");
        try (NpyFile npy = NpyFile.create(target, 2, 2, 3)) {
            npy.row(1, new float[] {7, 8, 9, 10, 11, 12});
            npy.row(0, new float[] {1, 2, 3, 4, 5, 0.5f});
            npy.commit();
        }
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(target)).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(bytes.get(0)).isEqualTo((byte) 0x93);
        int length = bytes.getShort(8);
        String header = new String(bytes.array(), 10, length, StandardCharsets.US_ASCII);
        assertThat((10 + length) % 64).isZero();
        assertThat(header).contains("'<f2'", "(2, 2, 3)").endsWith("\n");
        float[] values = new float[12];
        for (int i = 0; i < 12; i++) {
            values[i] = Float.float16ToFloat(bytes.getShort(10 + length + 2 * i));
        }
        assertThat(values).containsExactly(1, 2, 3, 7, 8, 9, 4, 5, 0.5f, 10, 11, 12);
    }

    @Test
    void leavesNothingBehindUnlessFinished() throws IOException {
        try (NpyFile npy = NpyFile.create(folder.resolve("p.npy"), 1, 1, 1)) {
            npy.row(0, new float[] {1});
        }
        assertThat(folder).isEmptyDirectory();
    }
}
