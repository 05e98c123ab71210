// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.cli.internal;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Amounts of memory as people write them: {@code 4G}, {@code 512M}, {@code 1.5g}; units are powers of 1024. */
final class Sizes implements ITypeConverter<Long> {

    private static final Pattern SIZE =
            Pattern.compile("(\\d{1,15}(?:\\.\\d{1,6})?)\\s*([KMGT]?)(?:I?B)?", Pattern.CASE_INSENSITIVE);

    @Override
    public Long convert(String text) {
        Matcher size = SIZE.matcher(text.trim());
        if (!size.matches()) {
            throw new TypeConversionException("'" + text + "' is no amount of memory; write it as 4G or 512M.");
        }
        double bytes = Double.parseDouble(size.group(1)) * factor(size.group(2).toUpperCase(Locale.ROOT));
        if (bytes < 1 || bytes > 1L << 50) {
            throw new TypeConversionException("'" + text + "' is too " + (bytes < 1 ? "little" : "much") + " memory.");
        }
        return Math.round(bytes);
    }

    private static long factor(String unit) {
        return unit.isEmpty() ? 1 : 1L << 10 * ("KMGT".indexOf(unit) + 1);
    }

    static String text(long bytes) {
        double mib = bytes / (double) (1 << 20);
        return mib < 1024
                ? String.format(Locale.ROOT, "%.0f MiB", mib)
                : String.format(Locale.ROOT, "%.1f GiB", mib / 1024);
    }
}
