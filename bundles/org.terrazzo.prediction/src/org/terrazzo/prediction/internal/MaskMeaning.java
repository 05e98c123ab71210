// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.internal;

import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;
import org.terrazzo.model.LabelClass;
import org.terrazzo.model.LabelClasses;
import org.terrazzo.model.LabelRaster;
import org.terrazzo.storage.BadInputException;

/** What each value of a mask stands for: a class index, {@link LabelRaster#UNLABELLED}, or nothing (-1). */
record MaskMeaning(int[] classOf) {

    private static final int VALUES = 256;
    private static final int NOTHING = -1;

    static MaskMeaning of(LabelClasses classes, Map<Integer, String> values, OptionalInt ignored)
            throws BadInputException {
        int[] classOf = new int[VALUES];
        Arrays.fill(classOf, NOTHING);
        classOf[LabelRaster.UNLABELLED] = LabelRaster.UNLABELLED;
        if (values.isEmpty()) {
            classes.forEach(c -> classOf[c.index()] = c.index());
        }
        for (Map.Entry<Integer, String> value : values.entrySet()) {
            classOf[checked(value.getKey())] = index(classes, value.getValue());
        }
        if (ignored.isPresent()) {
            classOf[checked(ignored.getAsInt())] = LabelRaster.UNLABELLED;
        }
        return new MaskMeaning(classOf);
    }

    private static int checked(int value) throws BadInputException {
        if (value >= 0 && value < VALUES) {
            return value;
        }
        throw new BadInputException("A mask can't hold the value " + value + ".", "Mask values are 0 to 255.");
    }

    private static int index(LabelClasses classes, String name) throws BadInputException {
        return classes.byName(name)
                .map(LabelClass::index)
                .orElseThrow(() -> new BadInputException(
                        "The project has no class \"" + name + "\".",
                        "It has "
                                + String.join(
                                        ", ",
                                        classes.list().stream()
                                                .map(LabelClass::name)
                                                .toList()) + "."));
    }

    LabelRaster translate(String file, LabelRaster mask) throws BadInputException {
        check(file, mask.histogram());
        byte[] from = mask.labels();
        byte[] to = new byte[from.length];
        for (int i = 0; i < to.length; i++) {
            to[i] = (byte) classOf[from[i] & 0xFF];
        }
        return LabelRaster.of(mask.width(), mask.height(), to);
    }

    private void check(String file, long[] histogram) throws BadInputException {
        for (int value = 0; value < VALUES; value++) {
            if (histogram[value] > 0 && classOf[value] == NOTHING) {
                throw new BadInputException(
                        "The mask " + file + " has " + histogram[value] + " pixels of the value " + value
                                + ", which stands for no class.",
                        "Say what it means with --mask-values, or leave it out with --ignore-value " + value + ".");
            }
        }
    }
}
