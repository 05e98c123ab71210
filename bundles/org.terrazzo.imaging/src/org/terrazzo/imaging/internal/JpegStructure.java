// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.imaging.internal;

import java.io.IOException;
import java.util.List;
import javax.imageio.stream.ImageInputStream;
import org.terrazzo.imaging.internal.SplicedInput.FilePiece;

/** Walks the segments of a JPEG (ITU-T T.81, annex B): its size, its EXIF orientation, and whether its end is there. */
final class JpegStructure {

    private static final int SOF0 = 0xc0;
    private static final int SOF2 = 0xc2;
    private static final int SOF15 = 0xcf;
    private static final int DHT = 0xc4;
    private static final int JPG = 0xc8;
    private static final int DAC = 0xcc;
    private static final int RST0 = 0xd0;
    private static final int RST7 = 0xd7;
    private static final int SOI = 0xd8;
    private static final int EOI = 0xd9;
    private static final int SOS = 0xda;
    private static final int APP1 = 0xe1;
    private static final int TEM = 0x01;
    /** "Exif" and two zero bytes. */
    private static final long EXIF = 0x457869660000L;
    /** A block of 8 x 8 pixels takes at least a bit for each of two codes; half of that leaves room for doubt. */
    private static final int PIXELS_PER_BYTE = 1024;

    private final FileBytes file;
    private final ImageInputStream input;
    private Orientation orientation = Orientation.UPRIGHT;
    private int width;
    private int height;

    JpegStructure(FileBytes file) {
        this.file = file;
        this.input = SplicedInput.whole(file);
    }

    StoredHeader check(Limits limits) throws IOException {
        long data = readHeader();
        limits.check(width, height, true);
        Limits.checkPlausible(width, height, file.length() - data, PIXELS_PER_BYTE);
        if (!endsWithMarker()) {
            findEnd(data);
        }
        return new StoredHeader(width, height, 1, false, orientation, List.of(new FilePiece(0, file.length())));
    }

    /** Reads the segments before the image's data and returns where it begins. */
    private long readHeader() throws IOException {
        input.seek(2);
        while (true) {
            int marker = nextMarker();
            if (marker == EOI) {
                throw ImageProblem.truncated("it holds no image");
            }
            if (marker == SOS) {
                return input.getStreamPosition();
            }
            if (hasLength(marker)) {
                readSegment(marker);
            }
        }
    }

    private void readSegment(int marker) throws IOException {
        long start = input.getStreamPosition();
        int length = input.readUnsignedShort();
        if (isFrame(marker)) {
            readFrame(marker);
        } else if (marker == APP1 && length > 8 && input.readBits(48) == EXIF) {
            orientation = ExifOrientation.read(file, start + 8, length - 8L);
        }
        input.seek(start + Math.max(2, length));
    }

    private void readFrame(int marker) throws IOException {
        int precision = input.readUnsignedByte();
        if (marker > SOF2 || precision != 8) {
            throw ImageProblem.unsupported(
                    "it is a JPEG of a rare kind (lossless, arithmetic or %d bits)".formatted(precision));
        }
        height = input.readUnsignedShort();
        width = input.readUnsignedShort();
    }

    private static boolean isFrame(int marker) {
        return marker >= SOF0 && marker <= SOF15 && marker != DHT && marker != JPG && marker != DAC;
    }

    private static boolean hasLength(int marker) {
        return marker != TEM && marker != 0 && (marker < RST0 || marker > SOI);
    }

    /** {@return the next marker's code; what stands before it is skipped, as every decoder does} */
    private int nextMarker() throws IOException {
        int value = input.readUnsignedByte();
        while (value != 0xff) {
            value = input.readUnsignedByte();
        }
        while (value == 0xff) {
            value = input.readUnsignedByte();
        }
        return value;
    }

    private boolean endsWithMarker() throws IOException {
        return file.read(file.length() - 2) == 0xff && file.read(file.length() - 1) == EOI;
    }

    /** Something may follow the image, a camera's preview for instance: its end is then somewhere before. */
    private void findEnd(long data) throws IOException {
        long position = data;
        while (true) {
            int value = file.read(position++);
            if (value < 0) {
                throw ImageProblem.truncated("its end marker is missing");
            }
            if (value != 0xff) {
                continue;
            }
            int marker = file.read(position);
            if (marker == EOI) {
                return;
            }
            if (marker > RST7 && marker != SOI && marker != 0xff || marker == DHT) {
                position += 1 + Math.max(0, file.read(position + 1) << 8 | file.read(position + 2));
            }
        }
    }
}
