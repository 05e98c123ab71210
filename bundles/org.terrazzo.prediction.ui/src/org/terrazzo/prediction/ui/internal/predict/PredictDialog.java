// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.ui.internal.predict;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.terrazzo.dataset.Project;
import org.terrazzo.dataset.ProjectImage;
import org.terrazzo.training.RunService;

/** Asks what is to be predicted, and with which model. */
public final class PredictDialog extends TitleAreaDialog {

    private static final int PROBABILITY_BYTES = 2;
    private static final double MEGABYTE = 1e6;

    /** What is predicted. */
    enum Scope {
        OPEN,
        SELECTED,
        ALL,
        FOLDER
    }

    private final Project project;
    private final Optional<String> open;
    private final Set<String> selected;
    private final RunService runs;
    private final Map<Scope, Button> scopes = new EnumMap<>(Scope.class);
    private ModelCombo model;
    private Button probabilities;
    private FolderFields folders;
    private PredictAnswer answer;

    /**
     * @param open path of the image in the active editor, if it is one of this project
     * @param selected paths of the images that are selected
     */
    public PredictDialog(IWorkbenchWindow window, Project project, Optional<String> open, Set<String> selected) {
        super(window.getShell());
        this.project = project;
        this.open = open;
        this.selected = selected;
        runs = window.getService(IEclipseContext.class).get(RunService.class);
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Predict");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle("Predict");
        setMessage("What a model sees becomes a draft over each image: to be looked at, accepted and corrected.");
        Composite page = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridLayoutFactory.fillDefaults()
                .numColumns(2)
                .margins(12, 12)
                .spacing(8, 8)
                .applyTo(page);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(page);
        model = new ModelCombo(page, project.folder(), runs, this::complain);
        createScopes(page);
        probabilities = wide(page, SWT.CHECK);
        probabilities.setSelection(true);
        scopes.get(usual()).setSelection(true);
        changed();
        return page;
    }

    private void createScopes(Composite page) {
        scope(
                page,
                Scope.OPEN,
                "The open image" + open.map(name -> " (" + name + ")").orElse(""));
        scope(page, Scope.SELECTED, "The selected images (" + selected.size() + ")");
        scope(page, Scope.ALL, "All images of the project (" + project.images().size() + ")");
        scope(page, Scope.FOLDER, "A folder of other images; the masks are written into a folder of their own");
        scopes.get(Scope.OPEN).setEnabled(open.isPresent());
        scopes.get(Scope.SELECTED).setEnabled(!selected.isEmpty());
        folders = new FolderFields(page, this::changed);
    }

    private void scope(Composite page, Scope scope, String text) {
        Button button = wide(page, SWT.RADIO);
        button.setText(text);
        button.addListener(SWT.Selection, event -> changed());
        scopes.put(scope, button);
    }

    private static Button wide(Composite page, int style) {
        Button button = new Button(page, style);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(button);
        return button;
    }

    private Scope usual() {
        return selected.size() > 1 ? Scope.SELECTED : open.isPresent() ? Scope.OPEN : Scope.ALL;
    }

    private Scope chosen() {
        return Stream.of(Scope.values())
                .filter(scope -> scopes.get(scope).getSelection())
                .findFirst()
                .orElse(Scope.ALL);
    }

    private void complain(String why) {
        setErrorMessage(why);
        changed();
    }

    private void changed() {
        Scope scope = chosen();
        folders.setEnabled(scope == Scope.FOLDER);
        probabilities.setEnabled(scope != Scope.FOLDER);
        probabilities.setText(
                "Keep probabilities, so that thresholds can be changed (%,.0f MB)".formatted(megabytes()));
        probabilities.getParent().layout();
        Button ok = getButton(IDialogConstants.OK_ID);
        if (ok != null) {
            ok.setEnabled(model.chosen().isPresent() && (scope != Scope.FOLDER || folders.isComplete()));
        }
    }

    private double megabytes() {
        long pixels = chosenImages().of(project).stream()
                .map(ProjectImage::layout)
                .mapToLong(layout -> (long) layout.width() * layout.height())
                .sum();
        return pixels * PROBABILITY_BYTES * project.classes().list().size() / MEGABYTE;
    }

    private Predicting.Chosen chosenImages() {
        return switch (chosen()) {
            case OPEN -> ProjectImages.paths(Set.of(open.orElseThrow()));
            case SELECTED -> ProjectImages.paths(selected);
            case ALL -> ProjectImages.all();
            case FOLDER -> ProjectImages.paths(Set.of());
        };
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, "Predict", true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        changed();
    }

    @Override
    protected void okPressed() {
        String id = model.chosen().orElseThrow();
        answer = chosen() == Scope.FOLDER
                ? new PredictAnswer.OfFolder(id, folders.images(), folders.output())
                : new PredictAnswer.OfImages(id, chosenImages(), probabilities.getSelection());
        super.okPressed();
    }

    /** What was answered; only after OK. */
    public PredictAnswer answer() {
        return answer;
    }
}
