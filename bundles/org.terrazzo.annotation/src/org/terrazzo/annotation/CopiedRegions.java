// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.terrazzo.annotation.internal.GeometryAdapterFactory;
import org.terrazzo.annotation.internal.RegionAdapterFactory;
import org.terrazzo.model.Region;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.FormatVersion;
import org.terrazzo.storage.Json;
import org.terrazzo.storage.Versioned;

/**
 * Regions on their way from one image to another, maybe of another project, as a text that a clipboard carries. Whoever
 * reads such a text cannot know who wrote it.
 *
 * @param document the image from which the regions come, with these regions alone
 * @param classNames what the classes of the regions are called, by class index; some may be missing
 */
public record CopiedRegions(AnnotationDocument document, Map<Integer, String> classNames) {

    /** Longer texts, in characters, are not read. */
    public static final int MAXIMUM_LENGTH = 64_000_000;

    private static final int VERSION = 1;
    private static final Json JSON = new Json(new GeometryAdapterFactory(), new RegionAdapterFactory());

    public CopiedRegions {
        classNames = Map.copyOf(classNames);
    }

    private record ClassName(int index, String name) {
        ClassName {
            Objects.requireNonNull(name, "name");
        }
    }

    @FormatVersion(VERSION)
    private record Content(
            int formatVersion, String image, int width, int height, List<Region> regions, List<ClassName> classes)
            implements Versioned {

        Content {
            regions = new AnnotationDocument(image, width, height, ReviewState.UNREVIEWED, regions).regions();
            classes = List.copyOf(classes);
        }

        CopiedRegions copied() {
            Map<Integer, String> names = new TreeMap<>();
            classes.forEach(each -> names.put(each.index(), each.name()));
            return new CopiedRegions(
                    new AnnotationDocument(image, width, height, ReviewState.UNREVIEWED, regions), names);
        }
    }

    /** JSON on one line: {@code {"formatVersion":1,"image":..,"width":..,"height":..,"regions":[..],"classes":[..]}}. */
    public String text() {
        List<ClassName> names = new TreeMap<>(classNames)
                .entrySet().stream()
                        .map(each -> new ClassName(each.getKey(), each.getValue()))
                        .toList();
        return JSON.line(
                new Content(VERSION, document.image(), document.width(), document.height(), document.regions(), names));
    }

    /** @throws BadInputException if the text is not what {@link #text} writes, or longer than may be */
    public static CopiedRegions parse(String text) throws BadInputException {
        if (text.length() > MAXIMUM_LENGTH) {
            throw new BadInputException("The clipboard holds more than can be pasted.", "Copy fewer regions at once.");
        }
        return JSON.parse(text, Content.class, "The clipboard").copied();
    }
}
