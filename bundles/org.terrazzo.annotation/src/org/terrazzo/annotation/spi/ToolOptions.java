// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.spi;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The values of a tool's options: one for each declared option, always within its bounds. Immutable.
 *
 * <p>Asking for an option that was not declared, or as another kind, throws {@link IllegalArgumentException}.
 */
public final class ToolOptions {

    private final Map<String, ToolOption> declared;
    private final Map<String, String> texts;

    private ToolOptions(Map<String, ToolOption> declared, Map<String, String> texts) {
        this.declared = declared;
        this.texts = texts;
    }

    /** The values before the user sets others. */
    public static ToolOptions usual(List<ToolOption> options) {
        Map<String, ToolOption> declared = new TreeMap<>();
        Map<String, String> texts = new TreeMap<>();
        for (ToolOption option : options) {
            declared.put(option.id(), option);
            texts.put(option.id(), option.usualText());
        }
        return new ToolOptions(declared, texts);
    }

    public int whole(String id) {
        return Integer.parseInt(text(id, ToolOption.Whole.class));
    }

    public double fraction(String id) {
        return Double.parseDouble(text(id, ToolOption.Fraction.class));
    }

    /** The {@linkplain ToolOption.Choice.Value#id id} of the chosen value. */
    public String choice(String id) {
        return text(id, ToolOption.Choice.class);
    }

    public boolean flag(String id) {
        return Boolean.parseBoolean(text(id, ToolOption.Flag.class));
    }

    /** With another number, brought within the option's bounds. */
    public ToolOptions with(String id, double value) {
        return set(id, OptionText.of(option(id), value));
    }

    /** With another choice. */
    public ToolOptions with(String id, String value) {
        return set(id, OptionText.checked(as(id, ToolOption.Choice.class), value));
    }

    /** With another flag. */
    public ToolOptions with(String id, boolean value) {
        as(id, ToolOption.Flag.class);
        return set(id, Boolean.toString(value));
    }

    /** All values as texts, to be kept. */
    public Map<String, String> texts() {
        return Map.copyOf(texts);
    }

    /** With values that were kept; those that do not fit, any more, are passed over. */
    public ToolOptions withTexts(Map<String, String> kept) {
        Map<String, String> next = new TreeMap<>(texts);
        declared.forEach((id, option) -> {
            String text = kept.get(id);
            if (text != null && OptionText.fits(option, text)) {
                next.put(id, text);
            }
        });
        return new ToolOptions(declared, next);
    }

    private ToolOptions set(String id, String text) {
        Map<String, String> next = new TreeMap<>(texts);
        next.put(id, text);
        return new ToolOptions(declared, next);
    }

    private String text(String id, Class<? extends ToolOption> kind) {
        as(id, kind);
        return texts.get(id);
    }

    private <T extends ToolOption> T as(String id, Class<T> kind) {
        ToolOption option = option(id);
        if (!kind.isInstance(option)) {
            throw new IllegalArgumentException("the option " + id + " is no " + kind.getSimpleName());
        }
        return kind.cast(option);
    }

    private ToolOption option(String id) {
        ToolOption option = declared.get(id);
        if (option == null) {
            throw new IllegalArgumentException("there is no option " + id + " but " + declared.keySet());
        }
        return option;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ToolOptions that && texts.equals(that.texts) && declared.equals(that.declared);
    }

    @Override
    public int hashCode() {
        return texts.hashCode();
    }

    @Override
    public String toString() {
        return "ToolOptions" + texts;
    }
}
