// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever way round an image was stored, it is read as it is to be seen. */
class OrientationTest {

    /** The picture as it is to be seen, three wide and two high. */
    private static final int[][] SEEN = {{10, 20, 30}, {40, 50, 60}};

    @TempDir
    private Path folder;

    /** How a camera would store the picture for each value of the tag, by the definition of EXIF 2.3, row by row. */
    @ParameterizedTest
    @CsvSource({
        "1,3,10 20 30 40 50 60",
        "2,3,30 20 10 60 50 40",
        "3,3,60 50 40 30 20 10",
        "4,3,40 50 60 10 20 30",
        "5,2,10 40 20 50 30 60",
        "6,2,30 60 20 50 10 40",
        "7,2,60 30 50 20 40 10",
        "8,2,40 10 50 20 60 30"
    })
    void everyValue(int tag, int width, String stored) throws Exception {
        byte[] values = bytes(stored);
        TiffBuilder.Page page =
                TiffBuilder.grey(width, 6 / width, 8).tag(274, tag).strip(values);
        assertSeen(
                Files.write(
                        folder.resolve("o.tif"), TiffBuilder.little().page(page).bytes()),
                0);

        byte[] png = TestImages.bytes("png", enlarged(values, width, 1));
        assertSeen(Files.write(folder.resolve("o.png"), withExif(png, tag)), 0);
    }

    @ParameterizedTest
    @CsvSource({"1,3,10 20 30 40 50 60", "3,3,60 50 40 30 20 10", "6,2,30 60 20 50 10 40", "8,2,40 10 50 20 60 30"})
    void camerasWriteItIntoJpegs(int tag, int width, String stored) throws Exception {
        byte[] jpeg = TestImages.bytes("jpg", enlarged(bytes(stored), width, 16));
        byte[] exif = exif(tag);
        ByteBuffer segment = ByteBuffer.allocate(exif.length + 10)
                .putShort((short) 0xffe1)
                .putShort((short) (exif.length + 8))
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        Path file = Files.write(
                folder.resolve("o.jpg"), spliced(jpeg, 2, segment.put(exif).array()));

        PixelBlock block = Pixels.read(file);
        assertThat(block.width()).isEqualTo(48);
        Pixels.assertSamples(block, 3, (x, y, c) -> SEEN[y / 16][x / 16]);
    }

    @ParameterizedTest
    @CsvSource({"2", "3", "4", "5", "6", "7", "8"})
    void regionsAndStepsAreTurnedToo(int tag) throws Exception {
        byte[] values = new byte[61 * 47];
        for (int i = 0; i < values.length; i++) {
            values[i] = (byte) (i * 31 + i / 61);
        }
        TiffBuilder.Page page = TiffBuilder.grey(61, 47, 8).tag(274, tag).strip(values);
        RegionTest.assertRegions(Files.write(
                folder.resolve("r.tif"), TiffBuilder.little().page(page).bytes()));
    }

    private static void assertSeen(Path file, double tolerance) throws Exception {
        ImageLayout layout = Pixels.layout(file);
        assertThat(layout.width()).isEqualTo(3);
        assertThat(layout.height()).isEqualTo(2);
        Pixels.assertSamples(Pixels.read(file), tolerance, (x, y, c) -> SEEN[y][x]);
    }

    private static byte[] bytes(String values) {
        String[] parts = values.split(" ");
        byte[] bytes = new byte[parts.length];
        for (int i = 0; i < parts.length; i++) {
            bytes[i] = Byte.parseByte(parts[i]);
        }
        return bytes;
    }

    private static BufferedImage enlarged(byte[] values, int width, int factor) {
        BufferedImage image =
                new BufferedImage(width * factor, values.length / width * factor, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.getRaster().setSample(x, y, 0, values[y / factor * width + x / factor]);
            }
        }
        return image;
    }

    private static byte[] exif(int tag) {
        return TiffBuilder.little()
                .page(new TiffBuilder.Page().tag(274, tag).tag(273, 0).tag(279, 0))
                .bytes();
    }

    /** An eXIf chunk behind the header; the chunk's checksum is not looked at. */
    static byte[] withExif(byte[] png, int tag) {
        byte[] exif = exif(tag);
        ByteBuffer chunk = ByteBuffer.allocate(exif.length + 12)
                .putInt(exif.length)
                .putInt(0x65584966)
                .put(exif);
        return spliced(png, 33, chunk.array());
    }

    static byte[] spliced(byte[] bytes, int at, byte[] insertion) {
        return TestImages.concat(Arrays.copyOf(bytes, at), insertion, Arrays.copyOfRange(bytes, at, bytes.length));
    }
}
