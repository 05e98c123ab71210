// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.views;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Spinner;
import org.terrazzo.annotation.spi.ToolOption;
import org.terrazzo.annotation.spi.ToolOptions;

/** The control for one option of a tool. */
public interface OptionControl {

    void show(ToolOptions values);

    /** @param changed is handed every change that the user makes */
    static OptionControl of(Composite page, ToolOption option, Consumer<UnaryOperator<ToolOptions>> changed) {
        return switch (option) {
            case ToolOption.Whole whole -> whole(page, whole, changed);
            case ToolOption.Fraction fraction -> fraction(page, fraction, changed);
            case ToolOption.Choice choice -> choice(page, choice, changed);
            case ToolOption.Flag flag -> flag(page, flag, changed);
        };
    }

    private static OptionControl whole(
            Composite page, ToolOption.Whole option, Consumer<UnaryOperator<ToolOptions>> changed) {
        label(page, option.label(), 1);
        Spinner spinner = new Spinner(page, SWT.BORDER);
        spinner.setValues(option.usual(), option.least(), option.most(), 0, 1, 10);
        spinner.addListener(SWT.Selection, event -> {
            int value = spinner.getSelection();
            changed.accept(now -> now.with(option.id(), value));
        });
        label(page, option.unit(), 1);
        return values -> {
            if (spinner.getSelection() != values.whole(option.id())) {
                spinner.setSelection(values.whole(option.id()));
            }
        };
    }

    /** In a hundred steps. */
    private static OptionControl fraction(
            Composite page, ToolOption.Fraction option, Consumer<UnaryOperator<ToolOptions>> changed) {
        label(page, option.label(), 1);
        Scale scale = new Scale(page, SWT.HORIZONTAL);
        scale.setMaximum(100);
        Label number = label(page, option.usualText(), 1);
        double step = (option.most() - option.least()) / 100;
        scale.addListener(SWT.Selection, event -> {
            double value = option.least() + step * scale.getSelection();
            changed.accept(now -> now.with(option.id(), value));
        });
        return values -> {
            double value = values.fraction(option.id());
            scale.setSelection((int) Math.round((value - option.least()) / step));
            number.setText("%.2f".formatted(value));
        };
    }

    private static OptionControl choice(
            Composite page, ToolOption.Choice option, Consumer<UnaryOperator<ToolOptions>> changed) {
        label(page, option.label(), 1);
        Combo combo = new Combo(page, SWT.READ_ONLY | SWT.DROP_DOWN);
        List<String> ids =
                option.values().stream().map(ToolOption.Choice.Value::id).toList();
        option.values().forEach(value -> combo.add(value.label()));
        GridDataFactory.fillDefaults().span(2, 1).applyTo(combo);
        combo.addListener(SWT.Selection, event -> {
            String value = ids.get(combo.getSelectionIndex());
            changed.accept(now -> now.with(option.id(), value));
        });
        return values -> combo.select(ids.indexOf(values.choice(option.id())));
    }

    private static OptionControl flag(
            Composite page, ToolOption.Flag option, Consumer<UnaryOperator<ToolOptions>> changed) {
        Button button = new Button(page, SWT.CHECK);
        button.setText(option.label());
        GridDataFactory.fillDefaults().span(3, 1).applyTo(button);
        button.addListener(SWT.Selection, event -> {
            boolean value = button.getSelection();
            changed.accept(now -> now.with(option.id(), value));
        });
        return values -> button.setSelection(values.flag(option.id()));
    }

    private static Label label(Composite page, String text, int columns) {
        Label label = new Label(page, SWT.NONE);
        label.setText(text);
        GridDataFactory.fillDefaults()
                .align(SWT.FILL, SWT.CENTER)
                .span(columns, 1)
                .applyTo(label);
        return label;
    }
}
