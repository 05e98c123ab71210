// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.model;

/**
 * A rectangle of whole pixels: columns x to x + width - 1, rows y to y + height - 1. May be empty, and may lie
 * outside of any image.
 *
 * @param width not negative
 * @param height not negative
 */
public record Box(int x, int y, int width, int height) {

    public static final Box EMPTY = new Box(0, 0, 0, 0);

    public Box {
        Checks.that(width >= 0 && height >= 0, "a box cannot be " + width + " x " + height);
        Checks.that((long) x + width <= Integer.MAX_VALUE, "a box reaches too far right");
        Checks.that((long) y + height <= Integer.MAX_VALUE, "a box reaches too far down");
    }

    /** @throws IllegalArgumentException if left > right or top > bottom */
    public static Box between(int left, int top, int right, int bottom) {
        return new Box(left, top, Math.subtractExact(right, left), Math.subtractExact(bottom, top));
    }

    /** The first column after the box. */
    public int right() {
        return x + width;
    }

    /** The first row after the box. */
    public int bottom() {
        return y + height;
    }

    public boolean isEmpty() {
        return width == 0 || height == 0;
    }

    /** In pixels. */
    public long area() {
        return (long) width * height;
    }

    public boolean contains(int column, int row) {
        return column >= x && column < right() && row >= y && row < bottom();
    }

    /** True for every empty box. */
    public boolean contains(Box other) {
        return other.isEmpty()
                || other.x >= x && other.y >= y && other.right() <= right() && other.bottom() <= bottom();
    }

    /** The pixels in both; {@link #EMPTY} if there are none. */
    public Box intersect(Box other) {
        int left = Math.max(x, other.x);
        int top = Math.max(y, other.y);
        int right = Math.min(right(), other.right());
        int bottom = Math.min(bottom(), other.bottom());
        return left < right && top < bottom ? between(left, top, right, bottom) : EMPTY;
    }

    /** The smallest box around both; an empty one adds nothing. */
    public Box union(Box other) {
        if (isEmpty() || other.isEmpty()) {
            return isEmpty() ? other : this;
        }
        return between(
                Math.min(x, other.x),
                Math.min(y, other.y),
                Math.max(right(), other.right()),
                Math.max(bottom(), other.bottom()));
    }

    public Box translate(int dx, int dy) {
        return new Box(Math.addExact(x, dx), Math.addExact(y, dy), width, height);
    }
}
