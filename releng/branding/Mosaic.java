// SPDX-License-Identifier: EPL-2.0

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Draws Terrazzo's icon, chips of stone in a bed of cement, in every size that the product needs:
 * {@code java Mosaic.java FOLDER} writes {@code terrazzo-16.png} to {@code terrazzo-256.png} and {@code about.png}.
 */
final class Mosaic {

    private static final Color CEMENT = new Color(0xF4EFE6);
    private static final Color EDGE = new Color(0xCFC6B4);

    /** A chip: its colour and its corners on a grid of 64 by 64. */
    private record Chip(int rgb, double... corners) {

        Path2D outline() {
            Path2D path = new Path2D.Double();
            path.moveTo(corners[0], corners[1]);
            for (int i = 2; i < corners.length; i += 2) {
                path.lineTo(corners[i], corners[i + 1]);
            }
            path.closePath();
            return path;
        }
    }

    private static final List<Chip> LARGE = List.of(
            new Chip(0x0072B2, 8, 9, 27, 6, 32, 19, 21, 30, 7, 24),
            new Chip(0xD55E00, 37, 8, 54, 7, 58, 21, 46, 27, 36, 18),
            new Chip(0x009E73, 25, 33, 38, 24, 45, 34, 39, 47, 26, 45),
            new Chip(0xE69F00, 7, 34, 20, 33, 23, 46, 16, 57, 6, 51),
            new Chip(0x33414E, 48, 32, 58, 27, 59, 44, 50, 46),
            new Chip(0xCC79A7, 25, 51, 40, 51, 37, 59, 24, 59),
            new Chip(0x56B4E9, 44, 50, 58, 48, 55, 58, 44, 58));

    private static final List<Chip> SMALL = List.of(
            new Chip(0x33414E, 33.5, 21, 36, 21, 35.5, 23.5, 33, 23),
            new Chip(0xD55E00, 22.5, 31, 24.5, 30, 24.5, 32),
            new Chip(0x0072B2, 44.5, 30, 46.5, 29.5, 46.5, 32.5),
            new Chip(0x009E73, 19, 57, 22, 54, 22, 58),
            new Chip(0xE69F00, 32, 8, 34.5, 7.5, 34, 11),
            new Chip(0xCC79A7, 4.5, 28, 7, 28.5, 6, 31),
            new Chip(0x56B4E9, 42, 47, 45, 46.8, 44, 48.6));

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Files.createDirectories(folder);
        for (int size : new int[] {16, 24, 32, 48, 64, 128, 256}) {
            write(folder.resolve("terrazzo-" + size + ".png"), icon(size));
        }
        write(folder.resolve("about.png"), icon(192));
    }

    private static void write(Path file, BufferedImage image) throws IOException {
        ImageIO.write(image, "png", file.toFile());
    }

    private static BufferedImage icon(int size) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setTransform(AffineTransform.getScaleInstance(size / 64.0, size / 64.0));
        bed(graphics);
        LARGE.forEach(chip -> chip(graphics, chip));
        if (size >= 32) {
            SMALL.forEach(chip -> chip(graphics, chip));
        }
        graphics.dispose();
        return image;
    }

    private static void bed(Graphics2D graphics) {
        RoundRectangle2D bed = new RoundRectangle2D.Double(1, 1, 62, 62, 16, 16);
        graphics.setColor(CEMENT);
        graphics.fill(bed);
        graphics.setColor(EDGE);
        graphics.setStroke(new BasicStroke(1));
        graphics.draw(bed);
    }

    /** The stroke in the chip's own colour rounds its corners. */
    private static void chip(Graphics2D graphics, Chip chip) {
        graphics.setColor(new Color(chip.rgb()));
        graphics.setStroke(new BasicStroke(1.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.fill(chip.outline());
        graphics.draw(chip.outline());
    }
}
