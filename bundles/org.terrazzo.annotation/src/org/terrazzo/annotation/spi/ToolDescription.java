// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.spi;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a host needs to show a tool.
 *
 * @param id unique among all tools, such as {@code org.example.lasso}; settings are kept under it
 * @param label a few words
 * @param help a sentence or two on the gestures
 * @param icon a PNG or SVG resource beside the tool's class, such as {@code lasso.svg}; empty for none
 * @param key the key that the host proposes, such as {@code B}; empty for none; the user may bind another
 * @param order the tool's place in the tool bar; built-in tools have 100, 200, ...
 * @param cursor over the image
 * @param size the id of the option that {@code [}, {@code ]} and Ctrl+wheel change, a {@link ToolOption.Whole}; empty
 *     for none
 * @param options in the order in which they are shown, with ids that are unique within the tool
 */
public record ToolDescription(
        String id,
        String label,
        String help,
        String icon,
        String key,
        int order,
        ToolCursor cursor,
        String size,
        List<ToolOption> options) {

    public ToolDescription {
        text(id, "id");
        text(label, "label");
        Objects.requireNonNull(help, "help");
        Objects.requireNonNull(icon, "icon");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(cursor, "cursor");
        Objects.requireNonNull(size, "size");
        options = List.copyOf(options);
        check(id, size, options);
    }

    /** The option of this id. */
    public ToolOption option(String optionId) {
        return options.stream()
                .filter(option -> option.id().equals(optionId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the tool " + id + " has no option " + optionId));
    }

    private static void check(String id, String size, List<ToolOption> options) {
        Set<String> ids = new HashSet<>();
        for (ToolOption option : options) {
            if (!ids.add(option.id())) {
                throw new IllegalArgumentException("the tool " + id + " has two options " + option.id());
            }
        }
        if (!size.isEmpty() && !ids.contains(size)) {
            throw new IllegalArgumentException("the tool " + id + " has no option " + size + " to be its size");
        }
    }

    private static void text(String value, String name) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a tool's " + name + " is empty");
        }
    }
}
