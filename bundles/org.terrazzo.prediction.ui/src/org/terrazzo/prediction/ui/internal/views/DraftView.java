// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.ui.internal.views;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.terrazzo.annotation.ui.EditedImage;
import org.terrazzo.prediction.draft.Draft;
import org.terrazzo.prediction.ui.internal.draft.DraftChange;
import org.terrazzo.prediction.ui.internal.draft.Look;
import org.terrazzo.prediction.ui.internal.draft.ShownDraft;
import org.terrazzo.prediction.ui.internal.draft.ShownDrafts;

/** The draft over the image in the active editor: how it is looked at, and what is taken over from it. */
public final class DraftView {

    private static final String NO_IMAGE = "Open an image to see what a model makes of it.";
    private static final String NO_DRAFT = "No draft yet: predict the image (F8).";
    private static final String LEARNING = "Learning from what is drawn here \u2026";
    private static final String LEARNED = "What was learned from what is drawn here.";
    /** So wide at least is what grows with the view. */
    private static final int NARROW = 60;

    private static final int OPAQUE = 255;

    private final ShownDrafts drafts;
    private ScrolledComposite scroll;
    private Composite page;
    private Label says;
    private Combo runs;
    private Button seen;
    private Button preview;
    private Combo kind;
    private Scale opacity;
    private ThresholdRows thresholds;
    private LookLegend legend;
    private Button accept;
    private Button reject;
    private EditedImage image;
    private ShownDraft draft;
    private Runnable unlisten = () -> {};

    @Inject
    public DraftView(@Service ShownDrafts drafts) {
        this.drafts = drafts;
    }

    @PostConstruct
    void create(Composite parent) {
        scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        page = new Composite(scroll, SWT.NONE);
        scroll.setContent(page);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(6, 6).applyTo(page);
        createHead();
        createButtons();
        createLook();
        thresholds = new ThresholdRows(page);
        show(image);
    }

    private void createHead() {
        Composite row = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(row);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(row);
        says = new Label(row, SWT.WRAP);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .hint(120, SWT.DEFAULT)
                .applyTo(says);
        preview = check(row, "Preview", "Learn from what is drawn here, and show what comes of it (Shift+P)");
        preview.addListener(SWT.Selection, event -> draft.preview(preview.getSelection()));
    }

    private static Button check(Composite row, String text, String help) {
        Button check = new Button(row, SWT.CHECK);
        check.setText(text);
        check.setToolTipText(help);
        return check;
    }

    private void createLook() {
        runs = combo("Draft:");
        runs.addListener(SWT.Selection, event -> choose());
        kind = combo("Show:");
        for (Look.Kind each : Look.Kind.values()) {
            kind.add(each.label());
        }
        kind.addListener(SWT.Selection, event -> draft.look(look -> look.as(chosenKind())));
        legend = new LookLegend(page);
        seen = check(page, "Over the image", "Show or hide the draft (Shift+Q)");
        seen.addListener(SWT.Selection, event -> draft.look(look -> look.seen(seen.getSelection())));
        opacity = new Scale(page, SWT.HORIZONTAL);
        opacity.setToolTipText("Opacity of the draft");
        opacity.setMaximum(OPAQUE);
        opacity.addListener(SWT.Selection, event -> draft.look(look -> look.withOpacity(opacity.getSelection())));
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(NARROW, SWT.DEFAULT)
                .applyTo(opacity);
    }

    private Combo combo(String label) {
        Label name = new Label(page, SWT.NONE);
        name.setText(label);
        GridDataFactory.swtDefaults().applyTo(name);
        Combo combo = new Combo(page, SWT.READ_ONLY);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(NARROW, SWT.DEFAULT)
                .applyTo(combo);
        return combo;
    }

    private void createButtons() {
        Composite row = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).applyTo(row);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(row);
        accept = button(row, "Accept All", DraftChange.ACCEPT_ALL);
        reject = button(row, "Reject", DraftChange.REJECT);
    }

    private Button button(Composite row, String text, DraftChange change) {
        Button button = new Button(row, SWT.PUSH);
        button.setText(text);
        button.addListener(SWT.Selection, event -> change.to(draft));
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(NARROW, SWT.DEFAULT)
                .applyTo(button);
        return button;
    }

    private Look.Kind chosenKind() {
        return Look.Kind.values()[kind.getSelectionIndex()];
    }

    private void choose() {
        if (!draft.isPreviewing()) {
            draft.choose(draft.drafts().get(runs.getSelectionIndex()));
        }
    }

    @Inject
    void show(@Optional EditedImage other) {
        image = other;
        if (page != null && !page.isDisposed()) {
            unlisten.run();
            draft = other == null ? null : drafts.of(other).orElse(null);
            unlisten = draft == null ? () -> {} : draft.listen(this::later);
            refresh();
        }
    }

    private void later() {
        if (!page.isDisposed()) {
            page.getDisplay().asyncExec(() -> {
                if (!page.isDisposed()) {
                    refresh();
                }
            });
        }
    }

    private void refresh() {
        Draft shown = draft == null ? null : draft.draft().orElse(null);
        boolean there = shown != null;
        List.of(runs, kind, opacity, seen, accept, reject).forEach(control -> control.setEnabled(there));
        preview.setEnabled(draft != null);
        preview.setSelection(draft != null && draft.isPreviewing());
        String[] labels = there ? labels() : new String[0];
        if (!Arrays.equals(labels, runs.getItems())) {
            runs.setItems(labels);
        }
        if (there) {
            runs.select(draft.isPreviewing() ? 0 : draft.drafts().indexOf(shown));
            Look look = draft.look();
            kind.select(look.kind().ordinal());
            opacity.setSelection(look.opacity());
            seen.setSelection(look.seen());
        }
        thresholds.show(there ? draft : null);
        legend.show(there ? draft.look().kind() : Look.Kind.CLASSES);
        show(runs, labels.length > 1);
        says.setText(sentence(there));
        page.layout(true, true);
        scroll.setMinSize(0, page.computeSize(Math.max(1, scroll.getClientArea().width), SWT.DEFAULT).y);
    }

    /** A choice among one is none. */
    private void show(Combo combo, boolean there) {
        List<Control> row = List.of(page.getChildren());
        for (Control each : List.of(combo, row.get(row.indexOf(combo) - 1))) {
            each.setVisible(there);
            GridData place = (GridData) each.getLayoutData();
            place.exclude = !there;
        }
    }

    private String[] labels() {
        return draft.isPreviewing()
                ? new String[] {"Preview"}
                : draft.drafts().stream().map(Draft::run).toArray(String[]::new);
    }

    private String sentence(boolean there) {
        if (draft == null) {
            return NO_IMAGE;
        }
        if (!draft.message().isEmpty()) {
            return draft.message();
        }
        if (draft.isPreviewing()) {
            return there ? LEARNED : LEARNING;
        }
        return there ? "What " + draft.draft().orElseThrow().run() + " sees." : NO_DRAFT;
    }

    @Focus
    void focus() {
        page.setFocus();
    }

    @PreDestroy
    void dispose() {
        unlisten.run();
    }
}
