// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.imaging.internal;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.stream.ImageInputStream;
import org.terrazzo.imaging.internal.SplicedInput.FilePiece;

/** Walks the blocks of a GIF (version 89a): its frames, and whether all their data is there. */
final class GifStructure {

    private static final int IMAGE = 0x2c;
    private static final int EXTENSION = 0x21;
    private static final int TRAILER = 0x3b;
    private static final int LONGEST_STRING = 4096;
    private static final int MAXIMUM_FRAMES = 100_000;

    /** One frame and the size of its data in bytes. */
    private record Frame(int width, int height, long bytes) {}

    private final FileBytes file;
    private final ImageInputStream input;
    private final List<Frame> frames = new ArrayList<>();

    GifStructure(FileBytes file) {
        this.file = file;
        this.input = SplicedInput.whole(file);
        input.setByteOrder(ByteOrder.LITTLE_ENDIAN);
    }

    StoredHeader check(int page, Limits limits) throws IOException {
        input.seek(10);
        skipColours(input.readUnsignedByte(), 2);
        walk();
        if (frames.isEmpty()) {
            throw ImageProblem.truncated("it holds no image");
        }
        Decoders.checkPage(page, frames.size());
        Frame frame = frames.get(page);
        limits.check(frame.width(), frame.height(), true);
        Limits.checkPlausible(frame.width(), frame.height(), frame.bytes(), LONGEST_STRING);
        return new StoredHeader(
                frame.width(),
                frame.height(),
                frames.size(),
                false,
                Orientation.UPRIGHT,
                List.of(new FilePiece(0, file.length())));
    }

    /** Some writers leave the trailer out: an end between two blocks is an end. */
    private void walk() throws IOException {
        int block = input.read();
        while (block != TRAILER && block >= 0 && frames.size() < MAXIMUM_FRAMES) {
            switch (block) {
                case IMAGE -> frames.add(readFrame());
                case EXTENSION -> {
                    input.readUnsignedByte();
                    skipBlocks();
                }
                case 0 -> {
                    // padding between blocks, seen in the wild
                }
                default -> throw ImageProblem.damaged("an unknown block of type %d".formatted(block));
            }
            block = input.read();
        }
    }

    private Frame readFrame() throws IOException {
        input.skipBytes(4);
        int width = input.readUnsignedShort();
        int height = input.readUnsignedShort();
        skipColours(input.readUnsignedByte(), 0);
        input.readUnsignedByte();
        return new Frame(width, height, skipBlocks());
    }

    private void skipColours(int flags, int more) throws IOException {
        skip(more + ((flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1));
    }

    private long skipBlocks() throws IOException {
        long bytes = 0;
        int length = input.readUnsignedByte();
        while (length > 0) {
            bytes += length;
            skip(length);
            length = input.readUnsignedByte();
        }
        return bytes;
    }

    private void skip(int count) throws IOException {
        input.seek(input.getStreamPosition() + count);
        if (input.getStreamPosition() > file.length()) {
            throw new EOFException();
        }
    }
}
