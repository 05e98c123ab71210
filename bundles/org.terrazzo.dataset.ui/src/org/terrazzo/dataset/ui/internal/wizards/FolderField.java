// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.ui.internal.wizards;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** A line on which the user names a folder. */
final class FolderField {

    private final Text text;

    FolderField(Composite page, String label, String hint, Runnable changed) {
        new Label(page, SWT.NONE).setText(label);
        text = new Text(page, SWT.BORDER);
        text.setMessage(hint);
        text.addListener(SWT.Modify, event -> changed.run());
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(text);
        Button browse = new Button(page, SWT.PUSH);
        browse.setText("Browse\u2026");
        browse.addListener(SWT.Selection, event -> browse());
    }

    private void browse() {
        DirectoryDialog dialog = new DirectoryDialog(text.getShell());
        dialog.setFilterPath(text.getText());
        String chosen = dialog.open();
        if (chosen != null) {
            text.setText(chosen);
        }
    }

    void set(String folder) {
        text.setText(folder);
    }

    void setFocus() {
        text.setFocus();
    }

    boolean isEmpty() {
        return text.getText().isBlank();
    }

    /** The folder, if one is named; it need not be there. */
    Optional<Path> folder() {
        try {
            return isEmpty()
                    ? Optional.empty()
                    : Optional.of(Path.of(text.getText().strip()).toAbsolutePath());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    boolean isThere() {
        return folder().filter(Files::isDirectory).isPresent();
    }
}
