// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.ui.internal.predict;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Where images outside of the project lie, and where their masks go. */
final class FolderFields {

    private static final int INDENT = 24;

    private final Composite area;
    private final Text images;
    private final Text output;

    FolderFields(Composite page, Runnable changed) {
        area = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).applyTo(area);
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .indent(INDENT, 0)
                .grab(true, false)
                .applyTo(area);
        images = field("Images:", changed);
        output = field("Masks:", changed);
    }

    private Text field(String label, Runnable changed) {
        new Label(area, SWT.NONE).setText(label);
        Text text = new Text(area, SWT.BORDER);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(text);
        text.addListener(SWT.Modify, event -> changed.run());
        Button browse = new Button(area, SWT.PUSH);
        browse.setText("Browse\u2026");
        browse.addListener(SWT.Selection, event -> browse(text));
        return text;
    }

    private static void browse(Text text) {
        DirectoryDialog dialog = new DirectoryDialog(text.getShell(), SWT.SHEET);
        dialog.setFilterPath(text.getText());
        String folder = dialog.open();
        if (folder != null) {
            text.setText(folder);
        }
    }

    void setEnabled(boolean enabled) {
        for (Control child : area.getChildren()) {
            child.setEnabled(enabled);
        }
    }

    boolean isComplete() {
        try {
            return Files.isDirectory(images()) && !output.getText().isBlank() && output().isAbsolute();
        } catch (InvalidPathException e) {
            return false;
        }
    }

    Path images() {
        return Path.of(images.getText().strip());
    }

    Path output() {
        return Path.of(output.getText().strip());
    }
}
