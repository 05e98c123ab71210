// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.workbench.internal.guide;

import java.nio.file.Path;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.List;
import org.terrazzo.workbench.internal.guide.GuideBook.Page;
import org.terrazzo.workbench.internal.pages.ReadingPage;

/** The user guide, drawn by the workbench itself: it needs neither a network nor a browser. */
public final class GuidePage extends ReadingPage {

    private final GuideBook book = GuideBook.installed();
    private List contents;
    private PassageView passage;
    private Path shown;

    @Override
    public void createPartControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(0, 0).applyTo(page);
        contents = new List(page, SWT.SINGLE | SWT.V_SCROLL);
        GuideBook.PAGES.forEach(each -> contents.add(each.title()));
        GridDataFactory.fillDefaults().grab(false, true).hint(170, SWT.DEFAULT).applyTo(contents);
        contents.addListener(SWT.Selection, event -> open(GuideBook.PAGES.get(contents.getSelectionIndex())));
        passage = new PassageView(page, this::follow);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(passage.control());
        contents.select(0);
        open(GuideBook.PAGES.getFirst());
    }

    private void open(Page page) {
        show(book.file(page.file()));
    }

    private void show(Path file) {
        shown = file;
        passage.show(book.read(file), file.getParent());
        for (int i = 0; i < GuideBook.PAGES.size(); i++) {
            if (book.file(GuideBook.PAGES.get(i).file()).equals(file)) {
                contents.select(i);
            }
        }
    }

    private void follow(String link) {
        String target = link.replaceFirst("#.*", "");
        if (target.contains("://")) {
            Program.launch(link);
        } else if (target.endsWith(".md")) {
            show(shown.resolveSibling(target).normalize());
        }
    }

    @Override
    public void setFocus() {
        contents.setFocus();
    }
}
