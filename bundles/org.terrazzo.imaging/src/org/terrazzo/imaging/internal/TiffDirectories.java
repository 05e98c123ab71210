// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.imaging.internal;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.stream.ImageInputStream;

/** Follows the chain of directories of a TIFF 6.0 or BigTIFF, which must neither run in circles nor leave the file. */
final class TiffDirectories {

    private static final int BIG = 43;
    private static final int MAXIMUM = 65_536;
    private static final int MAXIMUM_ENTRIES = 4096;

    private final ImageInputStream input;
    private final boolean big;

    private TiffDirectories(ImageInputStream input) throws IOException {
        this.input = input;
        input.seek(0);
        input.setByteOrder(input.readUnsignedByte() == 'M' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        input.seek(2);
        this.big = input.readUnsignedShort() == BIG;
        input.seek(big ? 8 : 4);
    }

    /** {@return the first directory alone} */
    static TiffDirectory first(ImageInputStream input) throws IOException {
        TiffDirectories directories = new TiffDirectories(input);
        return directories.readDirectory(directories.readOffset());
    }

    /** {@return the directories that are pages: smaller copies of a page are left out unless there is nothing else} */
    static List<TiffDirectory> pages(ImageInputStream input) throws IOException {
        List<TiffDirectory> all = new TiffDirectories(input).readAll();
        List<TiffDirectory> pages = new ArrayList<>();
        for (TiffDirectory directory : all) {
            if (!directory.isReduced()) {
                pages.add(directory);
            }
        }
        return pages.isEmpty() ? all : pages;
    }

    private List<TiffDirectory> readAll() throws IOException {
        List<TiffDirectory> directories = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        long offset = readOffset();
        while (offset != 0) {
            if (!seen.add(offset) || directories.size() == MAXIMUM) {
                throw ImageProblem.damaged("its chain of pages does not end");
            }
            directories.add(readDirectory(offset));
            offset = readOffset();
        }
        if (directories.isEmpty()) {
            throw ImageProblem.damaged("it has no page");
        }
        return directories;
    }

    private long readOffset() throws IOException {
        return big ? input.readLong() : input.readUnsignedInt();
    }

    private TiffDirectory readDirectory(long offset) throws IOException {
        if (offset <= 0 || offset >= input.length()) {
            throw ImageProblem.truncated("a page begins at byte %d".formatted(offset));
        }
        input.seek(offset);
        long count = big ? input.readLong() : input.readUnsignedShort();
        if (count < 0 || count > MAXIMUM_ENTRIES) {
            throw ImageProblem.damaged("a page announces %d header entries".formatted(count));
        }
        TiffDirectory directory = new TiffDirectory(input, big);
        for (long i = 0; i < count; i++) {
            directory.readEntry();
        }
        return directory;
    }
}
