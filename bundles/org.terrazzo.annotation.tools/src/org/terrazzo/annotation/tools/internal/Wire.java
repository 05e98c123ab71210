// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.tools.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.terrazzo.annotation.spi.DisplayedImage;
import org.terrazzo.geometry.LiveWire;
import org.terrazzo.geometry.Point;
import org.terrazzo.model.Box;

/** Ways along edges from anywhere to anywhere near it, with what was worked out last at hand. For one thread at a time. */
final class Wire {

    private static final int SIDE = 1024;

    /** A window in which an end is nearer than this to the rim is left for one around that end, if there is more image. */
    private static final int MARGIN = SIDE / 8;

    private final DisplayedImage image;
    private final Box all;
    private LiveWire.Window window;
    private Point seed;
    private LiveWire fromSeed;

    Wire(DisplayedImage image) {
        this.image = image;
        this.all = new Box(0, 0, image.width(), image.height());
    }

    /** The nearest centre of a pixel of the image. */
    Point centre(double x, double y) {
        return new Point(
                Math.clamp((long) Math.floor(x), 0, all.width() - 1) + 0.5,
                Math.clamp((long) Math.floor(y), 0, all.height() - 1) + 0.5);
    }

    /**
     * @param from the centre of a pixel of the image
     * @param to the centre of a pixel of the image; what is too far away is reached in a straight line
     * @return the way without its first point
     */
    List<Point> way(Point from, Point to, BooleanSupplier cancelled) throws IOException {
        seed(from);
        Box box = window.box();
        int x = Math.clamp((long) to.x(), box.x(), box.right() - 1);
        int y = Math.clamp((long) to.y(), box.y(), box.bottom() - 1);
        List<Point> way = new ArrayList<>(fromSeed.to(x, y, cancelled));
        way.removeFirst();
        if (way.isEmpty() ? !from.equals(to) : !way.getLast().equals(to)) {
            way.add(to);
        }
        return way;
    }

    private void seed(Point from) throws IOException {
        if (from.equals(seed)) {
            return;
        }
        int x = (int) from.x();
        int y = (int) from.y();
        if (window == null || !isWellWithin(x, y)) {
            window = LiveWire.Window.of(ImageWindow.read(image, ImageWindow.around(all, x, y, SIDE)));
        }
        fromSeed = window.from(x, y);
        seed = from;
    }

    private boolean isWellWithin(int x, int y) {
        Box near = ImageWindow.around(all, x, y, 2 * MARGIN);
        return window.box().contains(x, y) && window.box().contains(near);
    }
}
