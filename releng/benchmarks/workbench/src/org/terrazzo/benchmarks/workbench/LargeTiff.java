// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.benchmarks.workbench;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.Deflater;

/** Writes a colour TIFF of tiles that are compressed by deflate, without reduced copies: something like a photograph. */
record LargeTiff(int side, int tile) {

    private static final int HEADER = 8;
    private static final int SHORT = 3;
    private static final int LONG = 4;

    void write(Path file) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished), 1 << 20))) {
            List<byte[]> tiles = IntStream.range(0, across() * across())
                    .parallel()
                    .mapToObj(i -> deflated(pixels(i % across() * tile, i / across() * tile)))
                    .toList();
            directory(out, tiles.stream().mapToInt(each -> each.length).toArray());
            for (byte[] each : tiles) {
                out.write(each);
            }
        }
        Files.move(unfinished, file);
    }

    private int across() {
        return side / tile;
    }

    private void directory(DataOutputStream out, int... counts) throws IOException {
        int entries = 11;
        int bits = HEADER + 2 + 12 * entries + 4;
        int offsets = bits + 6;
        int byteCounts = offsets + 4 * counts.length;
        int position = byteCounts + 4 * counts.length;
        out.writeInt(0x4D4D002A);
        out.writeInt(HEADER);
        out.writeShort(entries);
        entry(out, 256, LONG, 1, side);
        entry(out, 257, LONG, 1, side);
        entry(out, 258, SHORT, 3, bits);
        entry(out, 259, SHORT, 1, 8 << 16);
        entry(out, 262, SHORT, 1, 2 << 16);
        entry(out, 277, SHORT, 1, 3 << 16);
        entry(out, 284, SHORT, 1, 1 << 16);
        entry(out, 322, LONG, 1, tile);
        entry(out, 323, LONG, 1, tile);
        entry(out, 324, LONG, counts.length, offsets);
        entry(out, 325, LONG, counts.length, byteCounts);
        out.writeInt(0);
        for (int i = 0; i < 3; i++) {
            out.writeShort(8);
        }
        for (int count : counts) {
            out.writeInt(position);
            position += count;
        }
        for (int count : counts) {
            out.writeInt(count);
        }
    }

    private static void entry(DataOutputStream out, int tag, int type, int count, int value) throws IOException {
        out.writeShort(tag);
        out.writeShort(type);
        out.writeInt(count);
        out.writeInt(value);
    }

    private byte[] pixels(int left, int top) {
        Random random = new Random(31L * left + top);
        byte[] rgb = new byte[3 * tile * tile];
        for (int i = 0, y = top; y < top + tile; y++) {
            for (int x = left; x < left + tile; x++) {
                double wave = Math.sin(x / 97.0) * Math.cos(y / 131.0) + Math.sin((x + 2.0 * y) / 1711);
                int noise = random.nextInt(12);
                rgb[i++] = (byte) (120 + 40 * wave + noise);
                rgb[i++] = (byte) (110 + 30 * wave + noise);
                rgb[i++] = (byte) (100 - 35 * wave + noise);
            }
        }
        return rgb;
    }

    private static byte[] deflated(byte... bytes) {
        Deflater deflater = new Deflater();
        deflater.setInput(bytes);
        deflater.finish();
        byte[] packed = new byte[bytes.length + 1024];
        int length = deflater.deflate(packed);
        deflater.end();
        return Arrays.copyOf(packed, length);
    }
}
