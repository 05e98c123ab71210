// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.terrazzo.model.Box;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Region;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.SafePath;

/**
 * The annotation of one image. A region covers those that stand before it. Polygons may reach beyond the image; pixel
 * sets lie within it.
 *
 * @param image path of the image within its project's images, with forward slashes
 * @param width of the image, in pixels
 * @param height of the image, in pixels
 * @param regions with ids that are unique
 */
public record AnnotationDocument(String image, int width, int height, ReviewState review, List<Region> regions) {

    /** @throws IllegalArgumentException naming what is wrong */
    public AnnotationDocument {
        check(width > 0 && height > 0, "an image cannot be " + width + " x " + height);
        Objects.requireNonNull(image, "image");
        Objects.requireNonNull(review, "review");
        Objects.requireNonNull(regions, "regions");
        regions = List.copyOf(regions);
        checkPath(image);
        checkRegions(regions, new Box(0, 0, width, height));
    }

    /** A document for an image on which nothing has been drawn. */
    public static AnnotationDocument empty(String image, int width, int height) {
        return new AnnotationDocument(image, width, height, ReviewState.UNREVIEWED, List.of());
    }

    /** All pixels of the image. */
    public Box bounds() {
        return new Box(0, 0, width, height);
    }

    public Optional<Region> region(String id) {
        return regions.stream().filter(region -> region.id().equals(id)).findFirst();
    }

    /** The place of a region in the order, from 0; -1 if there is none of that id. */
    public int position(String id) {
        for (int i = 0; i < regions.size(); i++) {
            if (regions.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    /** An id that no region has: {@code r} and the number after the highest one. */
    public String freshId() {
        LongStream numbers = regions.stream().mapToLong(region -> number(region.id()));
        return "r" + (numbers.max().orElse(0) + 1);
    }

    public AnnotationDocument withRegions(List<Region> others) {
        return new AnnotationDocument(image, width, height, review, others);
    }

    public AnnotationDocument withReview(ReviewState other) {
        return new AnnotationDocument(image, width, height, other, regions);
    }

    private static long number(String id) {
        return id.matches("r[0-9]{1,15}") ? Long.parseLong(id.substring(1)) : 0;
    }

    private static void checkPath(String image) {
        try {
            SafePath.checkedRelative(image);
        } catch (BadInputException e) {
            throw new IllegalArgumentException(e.problem(), e);
        }
    }

    private static void checkRegions(List<Region> regions, Box image) {
        Set<String> ids = new HashSet<>();
        for (Region region : regions) {
            if (!ids.add(region.id())) {
                throw new IllegalArgumentException("two regions have the id '" + region.id() + "'");
            }
            if (region.geometry() instanceof PixelSet pixels && !image.contains(pixels.bounds())) {
                throw new IllegalArgumentException("the region '" + region.id() + "' has pixels outside of the image");
            }
        }
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
