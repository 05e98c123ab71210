// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.crops;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrazzo.imaging.ImageIoOpener;
import org.terrazzo.model.Split;
import org.terrazzo.training.protocol.AugmentationPlan;
import org.terrazzo.training.protocol.DataPlan;
import org.terrazzo.training.worker.TinyProject;

class CropQueueTest {

    private static final AugmentationPlan EVERYTHING = new AugmentationPlan(true, true, true, 1.5, 0.3, 0.3, 0.2);
    private static final AugmentationPlan NOTHING = new AugmentationPlan(false, false, false, 1, 0, 0, 0);

    @TempDir
    private Path folder;

    private TrainingImages images;

    @BeforeEach
    void makeImages() throws Exception {
        TinyProject project = TinyProject.in(folder);
        images = new TrainingImages(
                folder, project.dataset(), project.dataset().of(Split.TRAIN), new LevelReader(new ImageIoOpener(), 1));
    }

    @Test
    void drawsTheSameWhateverTheThreads() throws Exception {
        List<float[]> alone = values(EVERYTHING, 1, 0, 6);
        assertThat(values(EVERYTHING, 4, 0, 6))
                .usingElementComparator(CropQueueTest::compare)
                .isEqualTo(alone);
    }

    @Test
    void goesOnAnywhereAsIfNeverInterrupted() throws Exception {
        List<float[]> whole = values(EVERYTHING, 2, 0, 6);
        assertThat(values(EVERYTHING, 2, 6, 3))
                .usingElementComparator(CropQueueTest::compare)
                .isEqualTo(whole.subList(6, 12));
    }

    @Test
    void drawsTheSameWithoutRoomToKeepPictures() throws Exception {
        List<float[]> kept = values(EVERYTHING, 1, 0, 4);
        assertThat(values(EVERYTHING, 2, 0, 4, 100))
                .usingElementComparator(CropQueueTest::compare)
                .isEqualTo(kept);
    }

    @Test
    void copiesPixelsThatAreNotVaried() throws Exception {
        PictureCache cache = new PictureCache(images, 1 << 20);
        CropChooser chooser = new CropChooser(images, cache, data(32, 0), NOTHING, 3);
        Levels levels = new Levels(List.of(0.0), List.of(1.0));
        for (long sample = 0; sample < 20; sample++) {
            CropChoice choice = chooser.choose(sample);
            Picture picture = cache.get(choice.image());
            Crop crop = new CropDrawing(choice, picture, 32, levels).draw(2);
            int left = (int) choice.x() - 16;
            int top = (int) choice.y() - 16;
            Picture.Window window = picture.window(null);
            for (int i = 0; i < 32 * 32; i++) {
                int at = (top + i / 32) * TinyProject.SIDE + left + i % 32;
                assertThat(crop.values()[i]).isEqualTo((window.levels()[at] & 0xFF) / 255f);
                assertThat(crop.labels()[i]).isEqualTo(window.labels()[at]);
            }
        }
    }

    @Test
    void turnsAndFlipsPixelsAndLabelsAlike() throws Exception {
        Picture picture = checkered();
        Levels levels = new Levels(List.of(0.0), List.of(1.0));
        for (int turns = 0; turns < 4; turns++) {
            for (boolean flip : new boolean[] {false, true}) {
                CropChoice choice = new CropChoice(0, 8, 8, 1, flip, false, turns, 1, new float[1], 0, 0);
                Crop crop = new CropDrawing(choice, picture, 16, levels).draw(2);
                for (int i = 0; i < 256; i++) {
                    assertThat(crop.values()[i]).isEqualTo(crop.labels()[i] * 1f);
                }
            }
        }
    }

    @Test
    void mirrorsPixelsBeyondTheImageAndIgnoresThemInTheMask() throws Exception {
        CropChoice choice = new CropChoice(0, 8, 8, 1, false, false, 0, 1, new float[1], 0, 0);
        Crop crop = new CropDrawing(choice, checkered(), 32, new Levels(List.of(0.0), List.of(1.0))).draw(2);
        assertThat(crop.labels()[0] & 0xFF).isEqualTo(255);
        assertThat(crop.pixels()[0] + crop.pixels()[1]).isEqualTo(256);
        assertThat(crop.values()[8 * 32 + 7]).isEqualTo(crop.values()[8 * 32 + 9]);
        assertThat(crop.values()[7 * 32 + 8]).isEqualTo(crop.values()[9 * 32 + 8]);
    }

    @Test
    void favoursRareClassesAsAsked() throws Exception {
        PictureCache cache = new PictureCache(images, 1 << 20);
        assertThat(shareOfDisc(cache, 1)).isGreaterThan(shareOfDisc(cache, 0));
    }

    private double shareOfDisc(PictureCache cache, double rareClassShare) throws Exception {
        try (CropQueue queue = new CropQueue(images, cache, data(16, rareClassShare), NOTHING, 1, 0, 1)) {
            long disc = 0;
            for (int i = 0; i < 100; i++) {
                disc += queue.draw(i).pixels()[1];
            }
            return disc / 100.0 / 16 / 16;
        }
    }

    private static Picture checkered() {
        byte[] levels = new byte[256];
        byte[] labels = new byte[256];
        for (int i = 0; i < 256; i++) {
            boolean bright = (i % 16 * 7 + i / 16 * 3) % 5 < 2;
            levels[i] = (byte) (bright ? 255 : 0);
            labels[i] = (byte) (bright ? 1 : 0);
        }
        return new MemoryPicture(16, 16, levels, labels, ClassPlaces.of(labels, 2));
    }

    private static DataPlan data(int crop, double rareClassShare) {
        return new DataPlan(crop, 2, List.of(0.4), List.of(0.3), List.of(1.0, 1.0), rareClassShare);
    }

    private List<float[]> values(AugmentationPlan plan, int threads, long first, int batches) throws Exception {
        return values(plan, threads, first, batches, 1 << 20);
    }

    private List<float[]> values(AugmentationPlan plan, int threads, long first, int batches, long budget)
            throws Exception {
        List<float[]> values = new ArrayList<>();
        try (CropQueue queue =
                new CropQueue(images, new PictureCache(images, budget), data(32, 0.5), plan, 9, first, threads)) {
            for (int i : IntStream.range(0, batches).toArray()) {
                queue.next().forEach(crop -> values.add(crop.values()));
                assertThat(values).hasSize(2 * i + 2);
            }
        }
        return values;
    }

    private static int compare(float[] a, float[] b) {
        return java.util.Arrays.compare(a, b);
    }
}
