// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.ui.internal.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.terrazzo.imaging.ImageReadException;
import org.terrazzo.imaging.IndexMasks;
import org.terrazzo.model.LabelClass;
import org.terrazzo.model.LabelRaster;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.Json;
import org.terrazzo.training.protocol.Previews;
import org.terrazzo.training.protocol.RunFiles;

/** Reads the small pictures that a validation left, and colours them. Takes time: not for the display's thread. */
public final class PreviewReader {

    private static final double STRONG = 0.6;
    private static final double FAINT = 0.35;
    private static final int WRONG = 0xd55e00;
    private static final int BITS = 24;

    private final Json json = new Json();

    /**
     * One image of the validation.
     *
     * @param error the image with all wrong pixels marked
     * @param wrong share of the labelled pixels, 0..1
     */
    public record Shown(String path, ImageData truth, ImageData prediction, ImageData error, double wrong) {}

    /**
     * Returns empty where there are none, or where they are being written anew at this moment.
     *
     * @throws IOException if a picture cannot be read
     */
    public List<Shown> read(RunFiles files, List<LabelClass> classes) throws IOException, BadInputException {
        if (Files.notExists(files.previews())) {
            return List.of();
        }
        Map<Integer, Integer> colours = new HashMap<>();
        classes.forEach(known -> colours.put(known.index(), known.colour().argb() & 0xffffff));
        List<Shown> shown = new ArrayList<>();
        for (Previews.Preview preview :
                json.read(files.previews(), Previews.class).images()) {
            shown.add(read(files.previews().getParent(), preview, colours));
        }
        return shown;
    }

    private static Shown read(Path folder, Previews.Preview preview, Map<Integer, Integer> colours) throws IOException {
        try {
            ImageData picture = new ImageData(folder.resolve(preview.picture()).toString());
            LabelRaster truth = IndexMasks.read(folder.resolve(preview.truth()));
            LabelRaster prediction = IndexMasks.read(folder.resolve(preview.prediction()));
            return new Shown(
                    preview.path(),
                    painted(picture, truth, colours),
                    painted(picture, prediction, colours),
                    errors(picture, truth, prediction),
                    wrong(truth, prediction));
        } catch (SWTException | ImageReadException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** The label of each pixel, or -1 for one that has none. */
    private static int label(LabelRaster labels, int i) {
        int value = labels.labels()[i] & 0xff;
        return value == LabelRaster.UNLABELLED ? -1 : value;
    }

    private static ImageData painted(ImageData picture, LabelRaster labels, Map<Integer, Integer> colours) {
        return map(picture, (i, rgb) -> {
            int label = label(labels, i);
            return label < 0 ? mixed(rgb, 0x808080, FAINT) : mixed(colours.getOrDefault(label, 0), rgb, STRONG);
        });
    }

    private static ImageData errors(ImageData picture, LabelRaster truth, LabelRaster prediction) {
        return map(picture, (i, rgb) -> wrong(truth, prediction, i) ? WRONG : mixed(rgb, 0x808080, FAINT));
    }

    private static boolean wrong(LabelRaster truth, LabelRaster prediction, int i) {
        return label(truth, i) >= 0 && label(truth, i) != label(prediction, i);
    }

    private static double wrong(LabelRaster truth, LabelRaster prediction) {
        long labelled = 0;
        long wrong = 0;
        for (int i = 0; i < truth.labels().length; i++) {
            labelled += label(truth, i) >= 0 ? 1 : 0;
            wrong += wrong(truth, prediction, i) ? 1 : 0;
        }
        return labelled == 0 ? 0 : (double) wrong / labelled;
    }

    private interface Pixel {
        int colour(int i, int rgb);
    }

    private static ImageData map(ImageData picture, Pixel pixel) {
        PaletteData palette = new PaletteData(0xff0000, 0xff00, 0xff);
        ImageData result = new ImageData(picture.width, picture.height, BITS, palette);
        for (int y = 0; y < picture.height; y++) {
            for (int x = 0; x < picture.width; x++) {
                var rgb = picture.palette.getRGB(picture.getPixel(x, y));
                int packed = rgb.red << 16 | rgb.green << 8 | rgb.blue;
                result.setPixel(x, y, pixel.colour(y * picture.width + x, packed));
            }
        }
        return result;
    }

    /** @param share of the first, 0..1 */
    private static int mixed(int one, int other, double share) {
        int mixed = 0;
        for (int shift = 0; shift < BITS; shift += 8) {
            double value = (one >> shift & 0xff) * share + (other >> shift & 0xff) * (1 - share);
            mixed |= (int) Math.round(value) << shift;
        }
        return mixed;
    }
}
