// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.ui.internal.findings;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchWindow;
import org.terrazzo.model.Box;
import org.terrazzo.prediction.Scoring;
import org.terrazzo.prediction.findings.ConfusedImage;
import org.terrazzo.prediction.ui.internal.predict.ImagePlaces;
import org.terrazzo.storage.TerrazzoException;
import org.terrazzo.training.protocol.Evaluation;

/** The newest evaluation: its confusion matrix, whose cells lead to images and places, and its tables. */
public final class EvaluationView {

    private static final String NOTHING =
            "No evaluation yet: Predict > Evaluate tries a model on images that it has never seen.";
    private static final String ELLIPSIS = " \u2026";

    private final Evaluations evaluations;
    private final ImagePlaces places;
    private final IWorkbenchWindow window;
    private Composite header;
    private SashForm sash;
    private Label says;
    private Button csv;
    private Button html;
    private ConfusionHeat heat;
    private CTabFolder tabs;
    private PlacesTree tree;
    private NumberTable classes;
    private NumberTable objects;
    private NumberTable images;
    private Evaluated shown;
    private Evaluated drawn;
    private Runnable unlisten = () -> {};

    @Inject
    public EvaluationView(@Service Evaluations evaluations, @Service ImagePlaces places, IWorkbenchWindow window) {
        this.evaluations = evaluations;
        this.places = places;
        this.window = window;
    }

    @PostConstruct
    void create(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(parent);
        createHeader(parent);
        sash = new SashForm(parent, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        heat = new ConfusionHeat(sash, this::cellChosen);
        tabs = new CTabFolder(sash, SWT.TOP | SWT.FLAT);
        tree = new PlacesTree(tabs, this::open);
        classes = new NumberTable(tabs, name -> {});
        objects = new NumberTable(tabs, name -> {});
        images = new NumberTable(tabs, name -> open(name, Box.EMPTY));
        tab("Classes", classes.control());
        tab("Objects", objects.control());
        tab("Images", images.control());
        tab("Places", tree.control());
        tabs.setSelection(0);
        sash.setWeights(45, 55);
        unlisten = evaluations.listen(() -> onDisplay(this::refresh));
        refresh();
    }

    private void createHeader(Composite parent) {
        header = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(6, 4).applyTo(header);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(header);
        says = new Label(header, SWT.WRAP);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(says);
        csv = button(header, "Export CSV\u2026", this::exportCsv);
        html = button(header, "Export HTML\u2026", this::exportHtml);
    }

    private static Button button(Composite header, String text, Runnable action) {
        Button button = new Button(header, SWT.PUSH);
        button.setText(text);
        button.addListener(SWT.Selection, event -> action.run());
        return button;
    }

    private void tab(String name, Control content) {
        CTabItem item = new CTabItem(tabs, SWT.NONE);
        item.setText(name);
        item.setControl(content);
    }

    private void onDisplay(Runnable task) {
        if (!tabs.isDisposed()) {
            tabs.getDisplay().asyncExec(() -> {
                if (!tabs.isDisposed()) {
                    task.run();
                }
            });
        }
    }

    private void refresh() {
        shown = evaluations.newest().orElse(null);
        csv.setEnabled(shown != null);
        html.setEnabled(shown != null);
        appear(shown != null);
        String underWay = evaluations.underWay();
        if (shown == null) {
            says.setText(underWay.isEmpty() ? NOTHING : underWay + ELLIPSIS);
            return;
        }
        says.setText(underWay.isEmpty() ? summary(shown) : underWay + ELLIPSIS);
        says.getParent().layout();
        if (shown != drawn) {
            drawn = shown;
            draw();
        }
    }

    private void draw() {
        heat.show(shown.evaluation());
        EvaluationTables tables = new EvaluationTables(shown.evaluation());
        classes.show(EvaluationTables.CLASS_COLUMNS, tables.classes());
        objects.show(EvaluationTables.OBJECT_COLUMNS, tables.objects());
        images.show(tables.imageColumns(), tables.images());
        tree.show(List.of());
    }

    private static String summary(Evaluated evaluated) {
        Scoring scoring = evaluated.scoring();
        Evaluation scores = scoring.evaluation();
        String text = "%s on %d %s image%s of %s: mean IoU %s, mean Dice %s, pixel accuracy %s"
                .formatted(
                        scoring.model(),
                        scores.images().size(),
                        evaluated.on(),
                        scores.images().size() == 1 ? "" : "s",
                        evaluated.project().getName(),
                        NumberTable.ratio(scores.meanIou()),
                        NumberTable.ratio(scores.meanDice()),
                        NumberTable.ratio(scores.pixelAccuracy()));
        return scoring.notices().isEmpty() ? text : text + "\n" + String.join("\n", scoring.notices());
    }

    private void cellChosen(int truth, int predicted) {
        Evaluated of = shown;
        tabs.setSelection(tabs.getItemCount() - 1);
        CompletableFuture.supplyAsync(() -> behind(of, truth, predicted))
                .whenComplete((found, failure) -> onDisplay(() -> showPlaces(of, found, failure)));
    }

    private List<ConfusedImage> behind(Evaluated of, int truth, int predicted) {
        try {
            return evaluations.behind(of, truth, predicted);
        } catch (IOException | TerrazzoException e) {
            throw new CompletionException(e);
        }
    }

    private void showPlaces(Evaluated of, List<ConfusedImage> found, Throwable failure) {
        if (failure != null) {
            says.setText(failure.getCause().getMessage());
        } else if (of == shown) {
            tree.show(found);
        }
    }

    private void open(String image, Box box) {
        places.open(window, shown.project(), image, box);
    }

    private void exportCsv() {
        DirectoryDialog dialog = new DirectoryDialog(window.getShell(), SWT.SAVE | SWT.SHEET);
        dialog.setText("Folder for classes.csv, confusion.csv and images.csv");
        export(dialog.open(), evaluations::csv);
    }

    private void exportHtml() {
        FileDialog dialog = new FileDialog(window.getShell(), SWT.SAVE | SWT.SHEET);
        dialog.setFilterExtensions(new String[] {"*.html"});
        dialog.setFileName("evaluation-" + shown.scoring().model() + ".html");
        dialog.setOverwrite(true);
        export(dialog.open(), evaluations::html);
    }

    /** Writes an evaluation. */
    @FunctionalInterface
    private interface Writer {
        void write(Evaluated evaluated, Path target) throws IOException, TerrazzoException;
    }

    private void export(String target, Writer writer) {
        if (target == null) {
            return;
        }
        Evaluated of = shown;
        CompletableFuture.supplyAsync(() -> written(of, Path.of(target), writer))
                .thenAccept(text -> onDisplay(() -> says.setText(text)));
    }

    private static String written(Evaluated of, Path target, Writer writer) {
        try {
            writer.write(of, target);
            return "Written: " + target;
        } catch (IOException | TerrazzoException e) {
            return "Nothing was written: " + e.getMessage();
        }
    }

    @Focus
    void focus() {
        if (sash.isVisible()) {
            heat.control().setFocus();
        } else {
            header.forceFocus();
        }
    }

    /** The keyboard goes to what has appeared. */
    private void appear(boolean visible) {
        sash.setVisible(visible);
        if (visible && header.isFocusControl()) {
            focus();
        }
    }

    @PreDestroy
    void dispose() {
        unlisten.run();
    }
}
