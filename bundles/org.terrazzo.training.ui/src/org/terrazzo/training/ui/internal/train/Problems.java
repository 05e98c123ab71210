// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.ui.internal.train;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.terrazzo.dataset.ui.WindowWords;
import org.terrazzo.training.advice.Finding;

/** What would spoil a run, before it is started, with a link to where it can be mended. No room while there is nothing. */
final class Problems {

    private static final int HIGHEST = 130;
    private static final int TEXT = 560;

    private final ScrolledComposite frame;
    private final Composite area;
    private final Consumer<Finding.Target> mend;

    Problems(Composite parent, Consumer<Finding.Target> mend) {
        this.mend = mend;
        frame = new ScrolledComposite(parent, SWT.V_SCROLL);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(frame);
        area = new Composite(frame, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 3).applyTo(area);
        frame.setContent(area);
        frame.setExpandHorizontal(true);
        frame.setExpandVertical(true);
    }

    void show(List<Finding> findings) {
        for (Control old : area.getChildren()) {
            old.dispose();
        }
        findings.forEach(this::add);
        Point size = area.computeSize(SWT.DEFAULT, SWT.DEFAULT);
        frame.setMinSize(size);
        GridData place = (GridData) frame.getLayoutData();
        place.exclude = findings.isEmpty();
        place.heightHint = Math.min(HIGHEST, size.y);
        frame.setVisible(!findings.isEmpty());
        area.layout();
        frame.requestLayout();
    }

    private void add(Finding finding) {
        Label sign = new Label(area, SWT.NONE);
        sign.setImage(sign(finding.severity()));
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.BEGINNING).applyTo(sign);
        Label text = new Label(area, SWT.WRAP);
        text.setText(WindowWords.of((finding.message() + " " + finding.advice()).strip()));
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(TEXT, SWT.DEFAULT)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(text);
        Link link = new Link(area, SWT.NONE);
        link.setText("<a>" + Places.name(finding) + "</a>");
        link.addListener(SWT.Selection, event -> mend.accept(finding.target()));
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(link);
    }

    private static Image sign(Finding.Severity severity) {
        return switch (severity) {
            case ERROR -> JFaceResources.getImage(Dialog.DLG_IMG_MESSAGE_ERROR);
            case WARNING -> JFaceResources.getImage(Dialog.DLG_IMG_MESSAGE_WARNING);
            case HINT -> JFaceResources.getImage(Dialog.DLG_IMG_MESSAGE_INFO);
        };
    }
}
