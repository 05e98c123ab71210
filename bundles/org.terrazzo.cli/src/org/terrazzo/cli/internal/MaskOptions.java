// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.cli.internal;

import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** What the values of masks mean. */
final class MaskOptions {

    @Option(
            names = "--mask-values",
            split = ",",
            paramLabel = "VALUE=CLASS",
            description =
                    "Which class a value in a mask means, as 'VALUE=CLASS,...'. Default: a value is a class index.")
    private Map<Integer, String> values = new TreeMap<>();

    @Option(
            names = "--ignore-value",
            paramLabel = "N",
            description = "A value in a mask that means: not labelled. 255 always does, unless --mask-values names it.")
    private Integer ignored;

    Map<Integer, String> values() {
        return values;
    }

    OptionalInt ignored() {
        return ignored == null ? OptionalInt.empty() : OptionalInt.of(ignored);
    }
}
