// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.ui.internal.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.terrazzo.dataset.Project;
import org.terrazzo.dataset.ProjectImage;
import org.terrazzo.model.LabelClass;
import org.terrazzo.model.Split;

/** The line above the gallery: which images are wanted, by name, state, class and split. */
final class GalleryFilter {

    private static final int ANY = 0;

    private final Facts facts;
    private final CellPainter.Splitting splitting;
    private final Text text;
    private final Combo state;
    private final Combo labelClass;
    private final Combo split;
    private final GalleryOrder order;
    private List<LabelClass> classes = List.of();

    GalleryFilter(Composite parent, Facts facts, CellPainter.Splitting splitting, Runnable changed) {
        this.facts = facts;
        this.splitting = splitting;
        Composite bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(5).margins(4, 4).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        text = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        text.setMessage("Filter by name");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(text);
        text.addListener(SWT.Modify, event -> changed.run());
        state = combo(bar, changed, Stream.of(Facts.State.values()).map(Facts.State::label), "Any state");
        labelClass = combo(bar, changed, Stream.of(), "Any class");
        split = combo(bar, changed, Stream.of(Split.values()).map(Split::key), "Any split");
        order = new GalleryOrder(bar, changed);
    }

    /** Which order is offered other than that of names. */
    GalleryOrder order() {
        return order;
    }

    private static Combo combo(Composite bar, Runnable changed, Stream<String> values, String any) {
        Combo combo = new Combo(bar, SWT.READ_ONLY | SWT.DROP_DOWN);
        combo.add(any);
        values.forEach(combo::add);
        combo.select(ANY);
        combo.addListener(SWT.Selection, event -> changed.run());
        return combo;
    }

    /** Offers the classes of a project; null offers none. */
    void show(Project project) {
        List<LabelClass> others =
                project == null ? List.of() : project.classes().list();
        if (!others.equals(classes)) {
            classes = new ArrayList<>(others);
            labelClass.setItems(labelClass.getItem(ANY));
            classes.forEach(each -> labelClass.add(each.name()));
            labelClass.select(ANY);
            labelClass.getParent().layout();
        }
    }

    List<ProjectImage> matching(List<ProjectImage> images) {
        return order.sorted(images.stream().filter(this::matches).toList());
    }

    private boolean matches(ProjectImage image) {
        String wanted = text.getText().strip().toLowerCase(Locale.ROOT);
        Facts.Of known = facts.of(image);
        return image.path().toLowerCase(Locale.ROOT).contains(wanted)
                && (isAny(state) || known.state().label().equals(state.getText()))
                && (isAny(labelClass) || known.classes().contains(chosen().index()))
                && (isAny(split) || splitting.of(image).equals(split.getText()));
    }

    private static boolean isAny(Combo combo) {
        return combo.getSelectionIndex() <= ANY;
    }

    private LabelClass chosen() {
        return classes.get(labelClass.getSelectionIndex() - 1);
    }
}
