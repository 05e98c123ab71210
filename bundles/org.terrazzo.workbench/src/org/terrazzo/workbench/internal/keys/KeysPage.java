// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.workbench.internal.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.eclipse.jface.bindings.IBindingManagerListener;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.keys.IBindingService;
import org.terrazzo.workbench.internal.pages.ReadingPage;

/** All commands and the keys that are bound to them at this moment, to be searched. */
public final class KeysPage extends ReadingPage {

    private static final String PREFERENCES = "org.eclipse.ui.preferencePages.Keys";

    private final IBindingManagerListener rebound = event -> later();
    private Text search;
    private TableViewer table;
    private Label count;
    private List<KeyLine> lines = List.of();

    @Override
    public void createPartControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(12, 12).numColumns(2).applyTo(page);
        search = new Text(page, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        search.setMessage("Search for a command, a key or a place");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
        search.addListener(SWT.Modify, event -> show());
        Link links = new Link(page, SWT.NONE);
        links.setText("<a href=\"change\">Change keys\u2026</a>   <a href=\"save\">Save this list\u2026</a>");
        links.addListener(SWT.Selection, event -> follow(event.text));
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(links);
        table = new TableViewer(page, SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL);
        table.setContentProvider(ArrayContentProvider.getInstance());
        table.getTable().setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(table.getControl());
        column("Command", 320, KeyLine::command);
        column("Keys", 180, KeyLine::keyText);
        column("Where", 220, KeyLine::whereText);
        column("Category", 160, KeyLine::category);
        count = new Label(page, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(count);
        getSite().getService(IBindingService.class).addBindingManagerListener(rebound);
        refresh();
    }

    private void column(String title, int width, Function<KeyLine, String> text) {
        TableViewerColumn column = new TableViewerColumn(table, SWT.NONE);
        column.getColumn().setText(title);
        column.getColumn().setWidth(width);
        column.setLabelProvider(ColumnLabelProvider.createTextProvider(line -> text.apply((KeyLine) line)));
    }

    private void later() {
        if (!table.getControl().isDisposed()) {
            table.getControl().getDisplay().asyncExec(() -> {
                if (!table.getControl().isDisposed()) {
                    refresh();
                }
            });
        }
    }

    private void refresh() {
        lines = new KeyTable(getSite()).lines();
        show();
    }

    private void show() {
        List<KeyLine> found =
                lines.stream().filter(line -> line.matches(search.getText())).toList();
        table.setInput(found);
        count.setText(found.size() + " of " + lines.size() + " commands");
    }

    private void follow(String link) {
        if (link.equals("change")) {
            PreferencesUtil.createPreferenceDialogOn(search.getShell(), PREFERENCES, null, null)
                    .open();
        } else {
            save();
        }
    }

    private void save() {
        FileDialog dialog = new FileDialog(search.getShell(), SWT.SAVE);
        dialog.setFileName("keys.md");
        dialog.setOverwrite(true);
        String file = dialog.open();
        if (file != null) {
            try {
                Files.writeString(Path.of(file), new KeyMarkdown(lines).text());
            } catch (IOException e) {
                MessageDialog.openError(search.getShell(), "The list was not saved", e.getMessage());
            }
        }
    }

    @Override
    public void setFocus() {
        search.setFocus();
    }

    @Override
    public void dispose() {
        getSite().getService(IBindingService.class).removeBindingManagerListener(rebound);
        super.dispose();
    }
}
