// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.imaging;

import org.terrazzo.model.DisplayRange;

/** Brings samples of any type to 0..255 through a display range. */
final class Levels {

    private final DisplayRange range;

    Levels(DisplayRange range) {
        this.range = range;
    }

    byte[] of(byte[] samples) {
        if (range.equals(DisplayRange.FULL_8)) {
            return samples.clone();
        }
        byte[] table = table(256);
        byte[] levels = new byte[samples.length];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = table[samples[i] & 0xff];
        }
        return levels;
    }

    byte[] of(short[] samples) {
        byte[] table = table(65_536);
        byte[] levels = new byte[samples.length];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = table[samples[i] & 0xffff];
        }
        return levels;
    }

    byte[] of(float[] samples) {
        byte[] levels = new byte[samples.length];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = level(samples[i]);
        }
        return levels;
    }

    private byte[] table(int size) {
        byte[] table = new byte[size];
        for (int value = 0; value < size; value++) {
            table[value] = level(value);
        }
        return table;
    }

    /** A value that is not a number is shown black. */
    private byte level(double value) {
        return Double.isNaN(value) ? 0 : (byte) Math.round(255 * range.fraction(value));
    }
}
