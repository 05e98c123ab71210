// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TrayDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.terrazzo.annotation.ui.internal.canvas.DisplaySettings;
import org.terrazzo.annotation.ui.internal.canvas.PixelReader;
import org.terrazzo.imaging.ImageReadException;
import org.terrazzo.imaging.SampleType;
import org.terrazzo.model.DisplayRange;

/**
 * Which values are shown as black and as white, and how bright the middle tones are. The image changes while the user
 * tries; Cancel shows it as before.
 */
final class RangeDialog extends TrayDialog {

    private static final int STEPS = 1000;
    private static final double GAMMA_LIMIT = 8;

    private final PixelReader reader;
    private final DisplayChoice choice;
    private final DisplaySettings before;
    private DisplaySettings now;
    private PixelValues values;
    private double least;
    private double most;
    private HistogramCanvas histogram;
    private Text low;
    private Text high;
    private Scale lowScale;
    private Scale highScale;
    private Scale gamma;
    private Label gammaText;
    private Button forAll;
    private Button automatic;

    RangeDialog(Shell shell, PixelReader reader, DisplayChoice choice, DisplaySettings before) {
        super(shell);
        this.reader = reader;
        this.choice = choice;
        this.before = before;
        this.now = before;
        this.least = before.range().low();
        this.most = before.range().high();
        setShellStyle(SWT.DIALOG_TRIM | SWT.RESIZE | SWT.APPLICATION_MODAL);
        setHelpAvailable(false);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Display Range");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.swtDefaults().numColumns(3).margins(12, 12).applyTo(area);
        histogram = new HistogramCanvas(area, now);
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .span(3, 1)
                .hint(480, 160)
                .applyTo(histogram.control());
        lowScale = scale(area, "Black:");
        low = number(area);
        highScale = scale(area, "White:");
        high = number(area);
        gamma = scale(area, "Gamma:");
        gammaText = new Label(area, SWT.NONE);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(gammaText);
        forAll = new Button(area, SWT.CHECK);
        forAll.setText("For all images of the project for which nothing else was chosen");
        GridDataFactory.fillDefaults().span(3, 1).applyTo(forAll);
        listen();
        show();
        read();
        return area;
    }

    private static Scale scale(Composite area, String text) {
        new Label(area, SWT.NONE).setText(text);
        Scale scale = new Scale(area, SWT.HORIZONTAL);
        scale.setMaximum(STEPS);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(scale);
        return scale;
    }

    private static Text number(Composite area) {
        Text text = new Text(area, SWT.BORDER | SWT.RIGHT);
        GridDataFactory.fillDefaults()
                .align(SWT.FILL, SWT.CENTER)
                .hint(90, SWT.DEFAULT)
                .applyTo(text);
        return text;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        automatic = createButton(parent, IDialogConstants.CLIENT_ID, "Auto", false);
        automatic.setEnabled(values != null);
        automatic.setToolTipText("Black and white where one value in a thousand lies beyond");
        createButton(parent, IDialogConstants.CLIENT_ID + 1, "Reset", false);
        super.createButtonsForButtonBar(parent);
    }

    @Override
    protected void buttonPressed(int button) {
        switch (button) {
            case IDialogConstants.CLIENT_ID -> change(new DisplaySettings(values.automatic(), now.gamma()));
            case IDialogConstants.CLIENT_ID + 1 -> change(choice.own());
            default -> super.buttonPressed(button);
        }
    }

    private void listen() {
        lowScale.addListener(
                SWT.Selection, event -> range(value(lowScale), now.range().high()));
        highScale.addListener(SWT.Selection, event -> range(now.range().low(), value(highScale)));
        low.addListener(SWT.Modify, event -> typed());
        high.addListener(SWT.Modify, event -> typed());
        gamma.addListener(
                SWT.Selection,
                event -> change(new DisplaySettings(
                        now.range(), Math.pow(GAMMA_LIMIT, 2.0 * gamma.getSelection() / STEPS - 1))));
    }

    private double value(Scale scale) {
        return least + (most - least) * scale.getSelection() / STEPS;
    }

    private void range(double black, double white) {
        if (black < white) {
            change(new DisplaySettings(new DisplayRange(black, white), now.gamma()));
        }
    }

    /** What is no range, or not yet, changes nothing. */
    private void typed() {
        try {
            double black = Double.parseDouble(low.getText());
            double white = Double.parseDouble(high.getText());
            if (low.isFocusControl() || high.isFocusControl()) {
                now = new DisplaySettings(new DisplayRange(black, white), now.gamma());
                choice.preview(now);
                histogram.show(now);
            }
        } catch (IllegalArgumentException e) {
            return;
        }
    }

    private void change(DisplaySettings other) {
        now = other;
        choice.preview(now);
        show();
    }

    private void show() {
        low.setText(text(now.range().low()));
        high.setText(text(now.range().high()));
        lowScale.setSelection(place(now.range().low()));
        highScale.setSelection(place(now.range().high()));
        double exponent = Math.log(now.gamma()) / Math.log(GAMMA_LIMIT);
        gamma.setSelection((int) Math.round((exponent + 1) / 2 * STEPS));
        gammaText.setText("%.2f".formatted(now.gamma()));
        histogram.show(now);
    }

    private int place(double value) {
        return (int) Math.clamp(Math.round((value - least) / (most - least) * STEPS), 0, STEPS);
    }

    private static String text(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%.5g", value);
    }

    private void read() {
        CompletableFuture.supplyAsync(this::valuesOfImage)
                .whenCompleteAsync((found, failure) -> show(found), getShell().getDisplay()::asyncExec);
    }

    private PixelValues valuesOfImage() {
        try {
            return PixelValues.of(reader);
        } catch (ImageReadException e) {
            throw new CompletionException(e);
        }
    }

    /** Without an image there is nothing to be shown of it, as the editor says already. */
    private void show(PixelValues found) {
        if (found == null || getShell() == null || getShell().isDisposed()) {
            return;
        }
        values = found;
        boolean bytes = reader.layout().sampleType() == SampleType.UNSIGNED_8;
        least = Math.min(bytes ? 0 : found.least(), now.range().low());
        most = Math.max(bytes ? 255 : found.most(), now.range().high());
        histogram.show(found, least, most);
        automatic.setEnabled(true);
        show();
    }

    @Override
    protected void okPressed() {
        if (forAll.getSelection()) {
            choice.showForAll(now);
        } else {
            choice.show(now);
        }
        super.okPressed();
    }

    @Override
    protected void cancelPressed() {
        choice.preview(before);
        super.cancelPressed();
    }
}
