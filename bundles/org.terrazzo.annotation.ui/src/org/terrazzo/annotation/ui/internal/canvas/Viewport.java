// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.canvas;

import org.terrazzo.model.Box;

/**
 * Which part of an image a canvas shows, and how large. Canvas coordinates are screen pixels from the canvas's top left
 * corner; image coordinates those of {@link org.terrazzo.model}.
 *
 * @param scale screen pixels for each image pixel
 * @param left image coordinate at the canvas's left edge
 * @param top image coordinate at the canvas's upper edge
 * @param width of the canvas
 * @param height of the canvas
 */
public record Viewport(double scale, double left, double top, int width, int height) {

    /** One image pixel is then as large as a finger. */
    private static final double LARGEST = 64;

    private static final double SMALLEST = 1.0 / 256;

    /** Below this, what paints tiles takes the mean of all their pixels instead of interpolating. */
    private static final double MUCH_SMALLER = 0.75;

    public static Viewport fitting(int imageWidth, int imageHeight, int width, int height) {
        double fit = Math.min((double) width / imageWidth, (double) height / imageHeight);
        double scale = within(fit, SMALLEST, LARGEST);
        return new Viewport(scale, 0, 0, width, height).centredOn(imageWidth / 2.0, imageHeight / 2.0);
    }

    public double imageX(double canvasX) {
        return left + canvasX / scale;
    }

    public double imageY(double canvasY) {
        return top + canvasY / scale;
    }

    public double canvasX(double imageX) {
        return (imageX - left) * scale;
    }

    public double canvasY(double imageY) {
        return (imageY - top) * scale;
    }

    /** The canvas column where an image coordinate is drawn: neighbours that share a border round it alike. */
    public int column(double imageX) {
        return (int) Math.round(within(canvasX(imageX), -1e8, 1e8));
    }

    public int row(double imageY) {
        return (int) Math.round(within(canvasY(imageY), -1e8, 1e8));
    }

    /** What lies under the given canvas point stays there. */
    public Viewport zoomed(double factor, double canvasX, double canvasY) {
        double other = within(scale * factor, SMALLEST, LARGEST);
        return new Viewport(other, imageX(canvasX) - canvasX / other, imageY(canvasY) - canvasY / other, width, height);
    }

    /** The picture follows the pointer by so many screen pixels. */
    public Viewport panned(double dx, double dy) {
        return new Viewport(scale, left - dx / scale, top - dy / scale, width, height);
    }

    public Viewport centredOn(double imageX, double imageY) {
        return new Viewport(scale, imageX - width / 2.0 / scale, imageY - height / 2.0 / scale, width, height);
    }

    public Viewport scaledTo(double other) {
        return zoomed(other / scale, width / 2.0, height / 2.0);
    }

    /** Shows a box of the image with some of what is around it, but no larger than pixels can be told apart. */
    public Viewport showing(Box box) {
        double fit = Math.min(width / (1.5 * box.width()), height / (1.5 * box.height()));
        return new Viewport(within(fit, SMALLEST, 8), left, top, width, height)
                .centredOn(box.x() + box.width() / 2.0, box.y() + box.height() / 2.0);
    }

    /** The middle stays in the middle. */
    public Viewport resized(int otherWidth, int otherHeight) {
        return new Viewport(scale, left, top, otherWidth, otherHeight)
                .centredOn(imageX(width / 2.0), imageY(height / 2.0));
    }

    /** Moved so that the middle of the canvas shows some of the image: nobody can lose it from sight. */
    public Viewport holding(int imageWidth, int imageHeight) {
        return centredOn(within(imageX(width / 2.0), 0, imageWidth), within(imageY(height / 2.0), 0, imageHeight));
    }

    /** The image pixels that can be seen, the ones at the edge included; empty if none. */
    public Box visible(int imageWidth, int imageHeight) {
        return new Box(0, 0, imageWidth, imageHeight).intersect(boxAround(left, top, imageX(width), imageY(height)));
    }

    /** The screen pixels, clipped to the canvas, that an image box and so many around it are drawn on. */
    public Box onCanvas(Box image, int reach) {
        return new Box(0, 0, width, height)
                .intersect(Box.between(
                        column(image.x()) - reach,
                        row(image.y()) - reach,
                        column(image.right()) + reach,
                        row(image.bottom()) + reach));
    }

    /** How often the image is halved before it is drawn: the coarsest level that still has a pixel for each on screen. */
    public int level() {
        return scale >= 1 ? 0 : (int) Math.floor(Math.log(1 / scale) / Math.log(2) + 1e-9);
    }

    /**
     * The level to draw while the picture moves: tiles that are made much smaller take ten times as long to paint as
     * those that are made a little larger.
     */
    int levelInMotion() {
        boolean muchSmaller = scale < 1 && scale * (1 << level()) < MUCH_SMALLER;
        return muchSmaller ? level() + 1 : level();
    }

    private static Box boxAround(double left, double top, double right, double bottom) {
        return Box.between(
                (int) Math.floor(left), (int) Math.floor(top), (int) Math.ceil(right), (int) Math.ceil(bottom));
    }

    private static double within(double value, double least, double most) {
        return Math.max(least, Math.min(most, value));
    }
}
