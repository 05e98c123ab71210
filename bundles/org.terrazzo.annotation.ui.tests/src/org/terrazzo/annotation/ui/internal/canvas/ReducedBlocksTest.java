// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.terrazzo.imaging.ImageLayout;
import org.terrazzo.imaging.PixelBlock;
import org.terrazzo.imaging.SampleType;
import org.terrazzo.model.Box;

/** Coarse views of a large image are those that its file would give, and each part of the file is read once. */
class ReducedBlocksTest {

    private static final ImageLayout LAYOUT = new ImageLayout(5003, 4099, 1, SampleType.UNSIGNED_16, 16, 1, 256, 256);

    private final List<Box> asked = new ArrayList<>();
    private final ReducedBlocks blocks = new ReducedBlocks(LAYOUT, this::read);

    /** As a file would be read whose pixels tell where they are. */
    private PixelBlock read(Box region, int subsampling) {
        asked.add(region);
        return exact(region, subsampling);
    }

    private static PixelBlock exact(Box region, int subsampling) {
        int columns = (region.width() - 1) / subsampling + 1;
        int rows = (region.height() - 1) / subsampling + 1;
        short[] samples = new short[columns * rows];
        for (int i = 0; i < samples.length; i++) {
            int x = region.x() + i % columns * subsampling;
            int y = region.y() + i / columns * subsampling;
            samples[i] = (short) (31 * x + 17 * y);
        }
        return PixelBlock.ofShorts(columns, rows, 1, samples);
    }

    @Test
    void theyAreWhatTheFileWouldGive() throws Exception {
        Random random = new Random(6);
        for (int i = 0; i < 40; i++) {
            int step = 4 << random.nextInt(4);
            int x = 4 * random.nextInt(1200);
            int y = 4 * random.nextInt(1000);
            Box region = new Box(x, y, 1 + random.nextInt(5003 - x), 1 + random.nextInt(4099 - y));
            assertThat(blocks.holds(region, step)).isTrue();
            assertSame(blocks.read(region, step), exact(region, step));
        }
    }

    private static void assertSame(PixelBlock one, PixelBlock other) {
        assertThat(one.width()).isEqualTo(other.width());
        assertThat(one.height()).isEqualTo(other.height());
        for (int y = 0; y < one.height(); y++) {
            for (int x = 0; x < one.width(); x++) {
                if (one.sample(x, y, 0) != other.sample(x, y, 0)) {
                    throw new AssertionError("they differ at " + x + ", " + y);
                }
            }
        }
    }

    @Test
    void eachPartOfTheFileIsReadOnce() throws Exception {
        blocks.read(LAYOUT.bounds(), 32);
        blocks.read(LAYOUT.bounds(), 8);
        blocks.read(new Box(400, 800, 900, 700), 4);
        assertThat(asked).doesNotHaveDuplicates();
        assertThat(asked.stream().mapToLong(Box::area).sum())
                .isEqualTo(LAYOUT.bounds().area());
        assertThat(blocks.hasRead(LAYOUT.bounds())).isTrue();
    }

    @Test
    void whatLiesBetweenTheKeptPixelsIsNotAmongThem() {
        assertThat(blocks.holds(new Box(1, 0, 100, 100), 4)).isFalse();
        assertThat(blocks.holds(new Box(0, 0, 100, 100), 2)).isFalse();
    }
}
