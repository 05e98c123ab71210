// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.segment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.terrazzo.measure.ImageObject;
import org.terrazzo.model.LabelClass;
import org.terrazzo.storage.AtomicFile;

/**
 * objects.csv with a row per object and images.csv with a row per image and class (RFC 4180, UTF-8, decimal points; a
 * value that does not exist is empty). The unit stands in a column's name: px pixels, px2 square pixels.
 */
record ObjectTables(List<LabelClass> classes, int background, List<Measured> images) {

    private static final String OBJECTS = "image,object,class_index,class,area_px2,share_of_image,"
            + "box_x_px,box_y_px,box_width_px,box_height_px,centroid_x_px,centroid_y_px,perimeter_px,circularity,"
            + "mean_intensity\r\n";
    private static final String IMAGES =
            "image,width_px,height_px,class_index,class,objects,total_area_px2,share_of_image,mean_area_px2\r\n";

    /** The objects of one image. */
    record Measured(String name, int width, int height, List<ImageObject> objects) {}

    /** Row by row: a model that has learned little sees millions of objects. */
    void write(Path objectsFile, Path imagesFile) throws IOException {
        write(objectsFile, OBJECTS, image -> image.objects.stream().map(object -> row(image, object)));
        write(
                imagesFile,
                IMAGES,
                image -> classes.stream()
                        .filter(labelClass -> labelClass.index() != background)
                        .map(labelClass -> row(image, labelClass)));
    }

    private void write(Path file, String heading, Function<Measured, Stream<String>> rows) throws IOException {
        AtomicFile.write(file, out -> {
            out.write(heading.getBytes(StandardCharsets.UTF_8));
            for (Measured image : images) {
                for (String row : (Iterable<String>) rows.apply(image)::iterator) {
                    out.write(row.getBytes(StandardCharsets.UTF_8));
                }
            }
        });
    }

    private String row(Measured image, ImageObject object) {
        return row(
                image.name,
                object.id(),
                object.classIndex(),
                name(object.classIndex()),
                object.area(),
                object.share(),
                object.box().x(),
                object.box().y(),
                object.box().width(),
                object.box().height(),
                object.centroidX(),
                object.centroidY(),
                object.perimeter(),
                object.circularity(),
                object.meanIntensity());
    }

    private static String row(Measured image, LabelClass labelClass) {
        List<ImageObject> own = image.objects.stream()
                .filter(object -> object.classIndex() == labelClass.index())
                .toList();
        long area = own.stream().mapToLong(ImageObject::area).sum();
        return row(
                image.name,
                image.width,
                image.height,
                labelClass.index(),
                labelClass.name(),
                own.size(),
                area,
                (double) area / image.width / image.height,
                own.isEmpty() ? Double.NaN : (double) area / own.size());
    }

    private String name(int index) {
        return classes.stream()
                .filter(labelClass -> labelClass.index() == index)
                .map(LabelClass::name)
                .findFirst()
                .orElse("");
    }

    private static String row(Object... cells) {
        StringBuilder row = new StringBuilder();
        for (Object cell : cells) {
            row.append(row.isEmpty() ? "" : ",").append(cell(cell));
        }
        return row.append("\r\n").toString();
    }

    private static String cell(Object cell) {
        return switch (cell) {
            case Double number -> Double.isNaN(number) ? "" : String.format(Locale.ROOT, "%.6g", number);
            case String text -> text.matches("[^\",\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
            default -> cell.toString();
        };
    }
}
