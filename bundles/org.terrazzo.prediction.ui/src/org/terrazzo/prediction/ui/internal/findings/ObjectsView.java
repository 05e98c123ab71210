// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.ui.internal.findings;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.eclipse.core.runtime.ILog;
import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.terrazzo.dataset.Project;
import org.terrazzo.dataset.ui.OpenProjects;
import org.terrazzo.prediction.findings.ObjectSizes.ClassSizes;
import org.terrazzo.prediction.ui.internal.findings.Analyses.Analysed;
import org.terrazzo.storage.BadInputException;

/** The newest analysis: how many objects of which size. */
public final class ObjectsView {

    private static final String NOTHING = "No analysis yet: Predict > Analyse measures the objects that a model finds.";
    private static final List<String> COLUMNS = List.of("Class", "Objects", "Mean (px)", "Median (px)");

    private final Analyses analyses;
    private final OpenProjects projects;
    private Composite header;
    private SashForm sash;
    private Label says;
    private Button csv;
    private SizeChart chart;
    private NumberTable table;
    private Analysed shown;
    private Runnable unlisten = () -> {};

    @Inject
    public ObjectsView(@Service Analyses analyses, @Service OpenProjects projects) {
        this.analyses = analyses;
        this.projects = projects;
    }

    @PostConstruct
    void create(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(parent);
        header = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(6, 4).applyTo(header);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(header);
        says = new Label(header, SWT.WRAP);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(says);
        csv = new Button(header, SWT.PUSH);
        csv.setText("Export CSV\u2026");
        csv.addListener(SWT.Selection, event -> export());
        sash = new SashForm(parent, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        chart = new SizeChart(sash);
        table = new NumberTable(sash, name -> {});
        sash.setWeights(65, 35);
        unlisten = analyses.listen(this::later);
        refresh();
    }

    private void later() {
        if (!says.isDisposed()) {
            says.getDisplay().asyncExec(() -> {
                if (!says.isDisposed()) {
                    refresh();
                }
            });
        }
    }

    private void refresh() {
        shown = analyses.newest().orElse(null);
        csv.setEnabled(shown != null);
        appear(shown != null);
        if (shown == null || !analyses.underWay().isEmpty()) {
            says.setText(analyses.underWay().isEmpty() ? NOTHING : analyses.underWay() + " \u2026");
            return;
        }
        says.setText(String.format(
                Locale.ROOT,
                "%s found %,d objects in %d images of %s.",
                shown.analysis().model(),
                shown.analysis().objects(),
                shown.analysis().images(),
                shown.project().getName()));
        try {
            Project project = projects.open(shown.project());
            List<ClassSizes> classes = shown.sizes().classes();
            table.show(
                    COLUMNS,
                    classes.stream().map(ObjectsView::line).toList(),
                    classes.stream().map(of -> SizeChart.colour(project, of)).toList());
            chart.show(project, shown.sizes());
        } catch (IOException | BadInputException e) {
            says.setText(e.getMessage());
        }
    }

    private static List<String> line(ClassSizes of) {
        return List.of(
                of.name(),
                NumberTable.count(of.objects()),
                NumberTable.pixels(of.mean()),
                NumberTable.pixels(of.median()));
    }

    private void export() {
        FileDialog dialog = new FileDialog(says.getShell(), SWT.SAVE | SWT.SHEET);
        dialog.setFilterExtensions(new String[] {"*.csv"});
        dialog.setFileName("objects.csv");
        dialog.setOverwrite(true);
        String target = dialog.open();
        if (target != null) {
            copy(Path.of(target));
        }
    }

    private void copy(Path target) {
        try {
            Files.copy(shown.analysis().objectTable(), target, StandardCopyOption.REPLACE_EXISTING);
            says.setText("Written: " + target);
        } catch (IOException e) {
            ILog.of(ObjectsView.class).warn("The objects could not be written.", e);
            says.setText("Nothing was written: " + e.getMessage());
        }
    }

    @Focus
    void focus() {
        if (sash.isVisible()) {
            table.control().setFocus();
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
