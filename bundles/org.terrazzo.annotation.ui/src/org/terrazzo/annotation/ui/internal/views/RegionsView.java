// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.views;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchWindow;
import org.terrazzo.annotation.session.AnnotationSession;
import org.terrazzo.annotation.session.SessionChange;
import org.terrazzo.annotation.session.SessionListener;
import org.terrazzo.annotation.ui.internal.drawing.ImageEditing;
import org.terrazzo.model.Box;
import org.terrazzo.model.LabelClass;
import org.terrazzo.model.Origin;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Region;

/** The outline of the document: its regions, the one on top first. Lines are made as they show. */
public final class RegionsView {

    private static final String ID = "org.terrazzo.annotation.ui.regions";

    private final IWorkbenchWindow window;
    private Text filter;
    private Table table;
    private EmptyHint emptyHint;
    private Swatches swatches;
    private ImageEditing editing;
    private AnnotationSession.Subscription subscription;
    private Runnable unlisten = () -> {};
    private List<Region> shown = List.of();

    @Inject
    public RegionsView(IWorkbenchWindow window) {
        this.window = window;
    }

    @PostConstruct
    void create(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(parent);
        filter = new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        filter.setMessage("Filter by class, kind or author");
        filter.addListener(SWT.Modify, event -> refresh());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
        table = new Table(parent, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION);
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
        column("Region", 92);
        column("Kind", 136);
        column("Place", 125);
        column("Drawn by", 100);
        emptyHint = new EmptyHint(table, this::hint);
        swatches = new Swatches(table);
        table.addListener(SWT.SetData, this::fill);
        table.addListener(SWT.Selection, event -> select());
        table.addListener(SWT.DefaultSelection, event -> zoom());
        TableCommands.on(table, ID, window);
        show(editing);
    }

    private void column(String title, int width) {
        TableColumn column = new TableColumn(table, SWT.NONE);
        column.setText(title);
        column.setWidth(width);
    }

    @Inject
    void show(@Optional ImageEditing other) {
        dispose();
        editing = other;
        if (table != null && !table.isDisposed()) {
            subscription = other == null ? null : other.session().listen(new Follower());
            unlisten = other == null ? () -> {} : other.onSelection(() -> later(this::showSelection));
            refresh();
        }
    }

    private void later(Runnable task) {
        if (!table.isDisposed()) {
            table.getDisplay().asyncExec(() -> {
                if (!table.isDisposed()) {
                    task.run();
                }
            });
        }
    }

    private void refresh() {
        shown = editing == null
                ? List.of()
                : matching(editing.document().regions().reversed());
        table.setItemCount(shown.size());
        table.clearAll();
        emptyHint.update();
        showSelection();
    }

    private List<Region> matching(List<Region> regions) {
        String wanted = filter.getText().strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty()
                ? regions
                : regions.stream()
                        .filter(region -> words(region).toLowerCase(Locale.ROOT).contains(wanted))
                        .toList();
    }

    private String words(Region region) {
        return className(region) + " " + region.id() + " " + kind(region) + " " + author(region.origin());
    }

    private void showSelection() {
        Set<String> chosen = editing == null ? Set.of() : editing.selection();
        int[] lines = IntStream.range(0, shown.size())
                .filter(line -> chosen.contains(shown.get(line).id()))
                .toArray();
        if (!Arrays.equals(lines, sorted(table.getSelectionIndices()))) {
            table.setSelection(lines);
        }
    }

    private static int[] sorted(int... lines) {
        Arrays.sort(lines);
        return lines;
    }

    private void fill(Event event) {
        if (event.index < 0 || event.index >= shown.size()) {
            return; // GTK asks for lines also while it takes them away
        }
        Region region = shown.get(event.index);
        TableItem item = (TableItem) event.item;
        Box box = region.geometry().bounds();
        item.setText(new String[] {
            className(region) + "  " + region.id(),
            kind(region),
            box.x() + ", " + box.y() + "  " + box.width() + " x " + box.height(),
            author(region.origin())
        });
        editing.classes().byIndex(region.classIndex()).ifPresent(found -> item.setImage(swatches.of(found.colour())));
    }

    private String hint() {
        if (editing == null) {
            return "Open an image to see what is drawn on it.";
        }
        return editing.document().regions().isEmpty()
                ? "Nothing is drawn yet. Take the polygon (P) or the brush (B)."
                : "No region matches the filter.";
    }

    private String className(Region region) {
        return editing.classes()
                .byIndex(region.classIndex())
                .map(LabelClass::name)
                .orElse("class " + region.classIndex());
    }

    private static String kind(Region region) {
        return switch (region.geometry()) {
            case Polygon polygon ->
                "polygon, " + polygon.shell().size() + " corners"
                        + (polygon.holes().isEmpty()
                                ? ""
                                : ", " + polygon.holes().size() + " holes");
            case PixelSet pixels -> "pixels, " + pixels.area();
        };
    }

    private static String author(Origin origin) {
        return switch (origin) {
            case Origin.Person person -> person.name();
            case Origin.Model model -> "model " + model.run();
            case Origin.Corrected corrected -> corrected.name() + ", from " + corrected.run();
        };
    }

    private void select() {
        editing.select(Arrays.stream(table.getSelectionIndices())
                .mapToObj(line -> shown.get(line).id())
                .collect(Collectors.toSet()));
    }

    private void zoom() {
        int line = table.getSelectionIndex();
        if (line >= 0) {
            editing.reveal(shown.get(line).geometry().bounds());
        }
    }

    @Focus
    void focus() {
        table.setFocus();
    }

    @PreDestroy
    void dispose() {
        unlisten.run();
        unlisten = () -> {};
        if (subscription != null) {
            subscription.close();
            subscription = null;
        }
    }

    private final class Follower implements SessionListener {

        @Override
        public void changed(SessionChange change) {
            later(RegionsView.this::refresh);
        }
    }
}
