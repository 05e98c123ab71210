// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.formats;

import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.terrazzo.model.LabelClass;
import org.terrazzo.model.LabelClasses;
import org.terrazzo.model.LabelRaster;
import org.terrazzo.storage.BadInputException;

/** What a mask's values mean: class indices, or {@link LabelRaster#UNLABELLED}. */
final class MaskValues {

    private static final int UNKNOWN = -1;

    private final int[] meaning = new int[256];
    private final LabelClasses classes;

    private MaskValues(LabelClasses classes) {
        this.classes = classes;
        Arrays.fill(meaning, UNKNOWN);
        meaning[LabelRaster.UNLABELLED] = LabelRaster.UNLABELLED;
    }

    /**
     * @param named class names by mask value; empty: a value is a class index
     * @param ignored one more value that means unlabelled
     */
    static MaskValues of(Map<Integer, String> named, OptionalInt ignored, LabelClasses classes)
            throws BadInputException {
        MaskValues values = new MaskValues(classes);
        if (named.isEmpty()) {
            Arrays.stream(classes.indices()).forEach(index -> values.meaning[index] = index);
        }
        for (Map.Entry<Integer, String> entry : new TreeMap<>(named).entrySet()) {
            values.meaning[checkedValue(entry.getKey())] = values.classNamed(entry.getValue());
        }
        if (ignored.isPresent()) {
            checkIgnored(ignored.getAsInt(), named);
            values.meaning[checkedValue(ignored.getAsInt())] = LabelRaster.UNLABELLED;
        }
        return values;
    }

    private static int checkedValue(int value) throws BadInputException {
        if (value < 0 || value > 255) {
            throw new BadInputException("A mask cannot have the value " + value + ".", "Values are 0 to 255.");
        }
        return value;
    }

    private static void checkIgnored(int value, Map<Integer, String> named) throws BadInputException {
        if (named.containsKey(value)) {
            throw new BadInputException(
                    "The mask value " + value + " is to be both ignored and the class '" + named.get(value) + "'.",
                    "Choose one.");
        }
    }

    private int classNamed(String name) throws BadInputException {
        return classes.byName(name)
                .map(LabelClass::index)
                .orElseThrow(() -> new BadInputException(
                        "The project has no class '" + name + "'.", "Its classes are: " + list() + "."));
    }

    private String list() {
        return String.join(
                ", ",
                classes.list().stream()
                        .map(c -> c.name() + " (" + c.index() + ")")
                        .toList());
    }

    /**
     * {@return the mask in class indices, 255 where unlabelled}
     *
     * @throws BadInputException when a value means nothing; the message names it and how many pixels have it
     */
    LabelRaster translate(LabelRaster mask) throws BadInputException {
        checkKnown(mask.histogram());
        byte[] from = mask.labels();
        byte[] to = new byte[from.length];
        for (int i = 0; i < from.length; i++) {
            to[i] = (byte) meaning[from[i] & 0xFF];
        }
        return LabelRaster.of(mask.width(), mask.height(), to);
    }

    private void checkKnown(long[] histogram) throws BadInputException {
        for (int value = 0; value < histogram.length; value++) {
            if (histogram[value] > 0 && meaning[value] == UNKNOWN) {
                throw new BadInputException(
                        "Its value " + value + " (" + histogram[value] + " pixels) stands for no class.",
                        "Say which class it is, or that it is to be ignored. The classes are: " + list() + ".");
            }
        }
    }
}
