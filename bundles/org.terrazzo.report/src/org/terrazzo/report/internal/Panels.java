// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.report.internal;

import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.terrazzo.dataset.Project;
import org.terrazzo.imaging.ImageFile;
import org.terrazzo.imaging.ImageOpener;
import org.terrazzo.imaging.IndexMasks;
import org.terrazzo.imaging.PixelBlock;
import org.terrazzo.imaging.RgbImages;
import org.terrazzo.model.Box;
import org.terrazzo.model.LabelClass;
import org.terrazzo.model.LabelClasses;
import org.terrazzo.model.LabelRaster;
import org.terrazzo.model.Rgb;
import org.terrazzo.report.ReportRequest.Exhibit;
import org.terrazzo.storage.BadInputException;

/** Makes the pictures of an exhibit, as {@code data:} addresses. Large images are shown smaller. */
final class Panels {

    private static final int LARGEST_SIDE = 768;
    private static final double TINT = 0.62;
    private static final Rgb WRONG = new Rgb(255, 45, 85);
    private static final Rgb UNKNOWN = new Rgb(128, 128, 128);

    private final ImageOpener opener;
    private final LabelClasses classes;

    Panels(ImageOpener opener, Project project) {
        this.opener = opener;
        this.classes = project.classes();
    }

    /** Pictures of one exhibit; what there is no mask for is empty. */
    record Pictures(String image, Optional<String> truth, Optional<String> prediction, Optional<String> error) {}

    Pictures of(Exhibit exhibit) throws BadInputException {
        try (ImageFile file = opener.open(exhibit.image())) {
            Box all = file.layout().bounds();
            int every = (Math.max(all.width(), all.height()) + LARGEST_SIDE - 1) / LARGEST_SIDE;
            PixelBlock block = file.read(all, every);
            Pixels pixels = new Pixels(block.width(), block.height(), every, block.toRgb(file.suggestedRange()));
            Optional<LabelRaster> truth = mask(exhibit.truth(), all);
            Optional<LabelRaster> prediction = mask(exhibit.prediction(), all);
            return new Pictures(
                    address(pixels.width(), pixels.height(), pixels.rgb()),
                    truth.map(labels -> tinted(pixels, labels)),
                    prediction.map(labels -> tinted(pixels, labels)),
                    truth.flatMap(right -> prediction.map(found -> errors(pixels, right, found))));
        }
    }

    /** @param every how many pixels of the image lie between two of these */
    private record Pixels(int width, int height, int every, byte[] rgb) {

        double grey(int i) {
            return 0.3 * (rgb[3 * i] & 0xFF) + 0.59 * (rgb[3 * i + 1] & 0xFF) + 0.11 * (rgb[3 * i + 2] & 0xFF);
        }

        int label(LabelRaster labels, int i) {
            return labels.get(i % width * every, i / width * every);
        }
    }

    private static Optional<LabelRaster> mask(Optional<Path> file, Box image) throws BadInputException {
        if (file.isEmpty()) {
            return Optional.empty();
        }
        LabelRaster labels = IndexMasks.read(file.get());
        if (labels.width() != image.width() || labels.height() != image.height()) {
            throw new BadInputException(
                    "The mask " + file.get() + " is of another size than its image.", "Use the mask of this image.");
        }
        return Optional.of(labels);
    }

    private String tinted(Pixels pixels, LabelRaster labels) {
        byte[] rgb = pixels.rgb().clone();
        for (int i = 0; i < rgb.length / 3; i++) {
            Rgb colour = classes.byIndex(pixels.label(labels, i))
                    .map(LabelClass::colour)
                    .orElse(UNKNOWN);
            mix(rgb, i, pixels.grey(i), colour, TINT);
        }
        return address(pixels.width(), pixels.height(), rgb);
    }

    private static String errors(Pixels pixels, LabelRaster truth, LabelRaster prediction) {
        byte[] rgb = pixels.rgb().clone();
        for (int i = 0; i < rgb.length / 3; i++) {
            int right = pixels.label(truth, i);
            boolean known = right != LabelRaster.UNLABELLED;
            boolean wrong = known && right != pixels.label(prediction, i);
            mix(rgb, i, pixels.grey(i) * 0.6, wrong ? WRONG : UNKNOWN, wrong ? 0.9 : known ? 0 : 0.6);
        }
        return address(pixels.width(), pixels.height(), rgb);
    }

    private static void mix(byte[] rgb, int i, double grey, Rgb colour, double share) {
        rgb[3 * i] = (byte) (grey + (colour.red() - grey) * share);
        rgb[3 * i + 1] = (byte) (grey + (colour.green() - grey) * share);
        rgb[3 * i + 2] = (byte) (grey + (colour.blue() - grey) * share);
    }

    private static String address(int width, int height, byte[] rgb) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(RgbImages.png(width, height, rgb));
    }
}
