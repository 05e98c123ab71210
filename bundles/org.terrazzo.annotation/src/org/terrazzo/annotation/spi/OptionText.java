// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.spi;

/** The values of options as text. */
final class OptionText {

    private OptionText() {}

    static String of(ToolOption option, double value) {
        return switch (option) {
            case ToolOption.Whole whole -> Integer.toString(Math.clamp(Math.round(value), whole.least(), whole.most()));
            case ToolOption.Fraction fraction -> Double.toString(Math.clamp(value, fraction.least(), fraction.most()));
            case ToolOption.Choice choice -> throw noNumber(option);
            case ToolOption.Flag flag -> throw noNumber(option);
        };
    }

    static String checked(ToolOption.Choice choice, String value) {
        if (!fits(choice, value)) {
            throw new IllegalArgumentException("the option " + choice.id() + " has no value " + value);
        }
        return value;
    }

    static boolean fits(ToolOption option, String text) {
        return switch (option) {
            case ToolOption.Whole whole -> isWithin(text, whole.least(), whole.most()) && text.matches("-?[0-9]+");
            case ToolOption.Fraction fraction -> isWithin(text, fraction.least(), fraction.most());
            case ToolOption.Choice choice ->
                choice.values().stream().anyMatch(value -> value.id().equals(text));
            case ToolOption.Flag flag -> text.equals("true") || text.equals("false");
        };
    }

    private static boolean isWithin(String text, double least, double most) {
        try {
            double value = Double.parseDouble(text);
            return least <= value && value <= most;
        } catch (NumberFormatException noNumber) {
            return false;
        }
    }

    private static IllegalArgumentException noNumber(ToolOption option) {
        return new IllegalArgumentException("the option " + option.id() + " is no number");
    }
}
