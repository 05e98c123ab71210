// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.ui.internal.views;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.terrazzo.model.LabelClass;
import org.terrazzo.model.Rgb;
import org.terrazzo.prediction.draft.Draft;
import org.terrazzo.prediction.ui.internal.draft.DraftChange;
import org.terrazzo.prediction.ui.internal.draft.ShownDraft;

/** A line for each class of a draft: its threshold, and a button that takes the class over. */
final class ThresholdRows {

    private static final int COLUMNS = 5;
    private static final int SWATCH = 12;
    private static final int STEPS = 100;

    /** One class's line. */
    private record Row(int classIndex, Scale scale, Label value) {}

    private final Composite area;
    private final List<Row> rows = new ArrayList<>();
    private ShownDraft draft;
    private List<LabelClass> classes = List.of();

    ThresholdRows(Composite page) {
        area = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(COLUMNS).applyTo(area);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(area);
    }

    /** @param shown null if there is nothing to set */
    void show(ShownDraft shown) {
        draft = shown;
        List<LabelClass> others =
                shown == null ? List.of() : shown.draft().map(Draft::classes).orElse(List.of());
        if (!others.equals(classes)) {
            classes = others;
            make();
        }
        rows.forEach(this::update);
    }

    private void make() {
        for (Control child : area.getChildren()) {
            child.dispose();
        }
        rows.clear();
        classes.forEach(each -> rows.add(row(each)));
    }

    private Row row(LabelClass each) {
        Label swatch = new Label(area, SWT.NONE);
        Image image = swatch(each.colour());
        swatch.setImage(image); // a theme would paint over a background
        swatch.addListener(SWT.Dispose, event -> image.dispose());
        new Label(area, SWT.NONE).setText(each.name());
        Scale scale = new Scale(area, SWT.HORIZONTAL);
        scale.setMaximum(STEPS);
        scale.setPageIncrement(STEPS / 10);
        scale.setToolTipText("The least probability at which a pixel is " + each.name());
        GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).applyTo(scale);
        Label value = new Label(area, SWT.RIGHT);
        value.setText("0.00");
        Button accept = new Button(area, SWT.PUSH);
        accept.setText("Accept");
        accept.setToolTipText("Accept what the draft says is " + each.name());
        accept.addListener(SWT.Selection, event -> DraftChange.acceptClass(draft, each.index()));
        scale.addListener(SWT.Selection, event -> changed(each.index(), scale.getSelection()));
        return new Row(each.index(), scale, value);
    }

    private void changed(int classIndex, int steps) {
        draft.look(look -> look.withThreshold(classIndex, (double) steps / STEPS));
    }

    private void update(Row row) {
        double threshold = draft.look().thresholds().getOrDefault(row.classIndex, 0.0);
        row.scale.setEnabled(draft.draft().filter(Draft::hasProbabilities).isPresent());
        row.scale.setSelection((int) Math.round(threshold * STEPS));
        row.value.setText("%.2f".formatted(threshold));
    }

    private Image swatch(Rgb rgb) {
        PaletteData palette = new PaletteData(new RGB(rgb.red(), rgb.green(), rgb.blue()));
        return new Image(area.getDisplay(), new ImageData(SWATCH, SWATCH, 1, palette));
    }
}
