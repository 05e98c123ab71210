// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.ui.internal.predict;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.training.RunService;

/** A label and a choice among the models of a project, which are read beside the display's thread. */
public final class ModelCombo {

    static final String NONE = "The project has no model yet. Train one first.";

    private final Combo combo;
    private List<Models.Model> models = List.of();

    /** @param complained hears why there is nothing to choose, or null when there is; on the display's thread */
    public ModelCombo(Composite page, Path project, RunService runs, Consumer<String> complained) {
        new Label(page, SWT.NONE).setText("Model:");
        combo = new Combo(page, SWT.READ_ONLY);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
        CompletableFuture.supplyAsync(() -> read(project, runs))
                .whenCompleteAsync((read, failure) -> show(read, failure, complained), page.getDisplay()::asyncExec);
    }

    private static List<Models.Model> read(Path project, RunService runs) {
        try {
            return Models.of(project, runs).list();
        } catch (IOException | BadInputException e) {
            throw new CompletionException(e);
        }
    }

    private void show(List<Models.Model> read, Throwable failure, Consumer<String> complained) {
        if (combo.isDisposed()) {
            return;
        }
        models = failure == null ? read : List.of();
        models.forEach(model -> combo.add(model.label()));
        combo.select(0);
        complained.accept(failure != null ? failure.getCause().getMessage() : models.isEmpty() ? NONE : null);
    }

    /** By which services know the chosen one; empty until there is one. */
    public Optional<String> chosen() {
        int index = combo.getSelectionIndex();
        return index < 0 ? Optional.empty() : Optional.of(models.get(index).id());
    }
}
