// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.ui.internal.findings;

import java.nio.file.Path;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.ui.IWorkbenchWindow;
import org.terrazzo.model.Split;
import org.terrazzo.prediction.ui.internal.predict.ModelCombo;
import org.terrazzo.training.RunService;

/** Asks which model is to be looked at, and one thing more. */
public final class FindingsDialog extends TitleAreaDialog {

    /** What comes of it. */
    public enum Kind {
        EVALUATE(
                "Evaluate", "Compares what a model sees with what was annotated, pixel by pixel and object by object."),
        ANALYSE("Analyse", "Measures the objects that a model finds in all images of the project.");

        private final String label;
        private final String text;

        Kind(String label, String text) {
            this.label = label;
            this.text = text;
        }
    }

    private static final int MOST = 1_000_000;

    private final Kind kind;
    private final Path project;
    private final RunService runs;
    private ModelCombo model;
    private Combo split;
    private Spinner area;
    private String chosenModel = "";
    private Split chosenSplit = Split.TEST;
    private int chosenArea;

    public FindingsDialog(IWorkbenchWindow window, Path project, Kind kind) {
        super(window.getShell());
        this.kind = kind;
        this.project = project;
        runs = window.getService(IEclipseContext.class).get(RunService.class);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(kind.label);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(kind.label);
        setMessage(kind.text);
        Composite page = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridLayoutFactory.fillDefaults()
                .numColumns(2)
                .margins(12, 12)
                .spacing(8, 8)
                .applyTo(page);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(page);
        model = new ModelCombo(page, project, runs, this::complain);
        if (kind == Kind.EVALUATE) {
            createSplit(page);
        } else {
            createArea(page);
        }
        return page;
    }

    private void createSplit(Composite page) {
        new Label(page, SWT.NONE).setText("On the images for:");
        split = new Combo(page, SWT.READ_ONLY);
        for (Split each : Split.values()) {
            split.add(each.key());
        }
        split.select(Split.TEST.ordinal());
    }

    private void createArea(Composite page) {
        new Label(page, SWT.NONE).setText("Objects of at least:");
        Composite row = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(row);
        area = new Spinner(row, SWT.BORDER);
        area.setValues(1, 1, MOST, 0, 1, 10);
        new Label(row, SWT.NONE).setText("pixels");
    }

    private void complain(String why) {
        setErrorMessage(why);
        enable();
    }

    private void enable() {
        Button ok = getButton(IDialogConstants.OK_ID);
        if (ok != null) {
            ok.setEnabled(model.chosen().isPresent());
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, kind.label, true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        enable();
    }

    @Override
    protected void okPressed() {
        chosenModel = model.chosen().orElseThrow();
        chosenSplit = split == null ? chosenSplit : Split.values()[split.getSelectionIndex()];
        chosenArea = area == null ? 0 : area.getSelection();
        super.okPressed();
    }

    public String model() {
        return chosenModel;
    }

    public Split split() {
        return chosenSplit;
    }

    /** In pixels. */
    public int leastArea() {
        return chosenArea;
    }
}
