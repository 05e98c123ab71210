// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.workbench.internal.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;
import org.terrazzo.workbench.internal.guide.Passage.Look;
import org.terrazzo.workbench.internal.guide.Passage.Mark;

/** The guide's real pages, as the workbench shows them. */
class GuideTest {

    private static final Path DOCS =
            Path.of(System.getProperty("terrazzo.checkout")).resolve("docs");

    private final GuideBook book = new GuideBook(DOCS);

    @Test
    void everyPageOfTheContentsIsThereAndBeginsWithItsTitle() {
        for (GuideBook.Page page : GuideBook.PAGES) {
            Passage passage = book.read(book.file(page.file()));
            assertThat(passage.marks().getFirst().look()).as(page.file()).isEqualTo(Look.TITLE);
            assertThat(passage.text()).as(page.file()).hasSizeGreaterThan(400);
        }
    }

    @Test
    void linksAndPicturesLeadToFilesThatAreThere() {
        for (GuideBook.Page page : GuideBook.PAGES) {
            Path file = book.file(page.file());
            for (Mark mark : book.read(file).marks()) {
                String target = mark.target().replaceFirst("#.*", "");
                if (!target.isEmpty() && !target.contains("://")) {
                    assertThat(file.resolveSibling(target)).as(page.file()).exists();
                }
            }
        }
    }

    @Test
    void markdownBecomesTextWithMarks() {
        Passage passage =
                MarkdownReader.read("# Top\n\nTake **the brush** (`B`).\n\n| a | b |\n|---|---|\n| 1 | 2 |\n");
        assertThat(passage.text()).isEqualTo("Top\n\nTake the brush (B).\n\na\tb\n1\t2");
        assertThat(passage.marks())
                .extracting(mark -> mark.look() + " "
                        + passage.text()
                                .substring(
                                        mark.from(),
                                        Math.min(mark.to(), passage.text().length())))
                .contains("TITLE Top", "STRONG the brush", "CODE B", "TABLE_HEAD a\tb\n");
    }

    @Test
    void aClickFollowsALink() throws Exception {
        Shell shell = new Shell(Display.getCurrent());
        try {
            shell.setLayout(new FillLayout());
            List<String> followed = new ArrayList<>();
            PassageView view = new PassageView(shell, followed::add);
            shell.setSize(500, 300);
            shell.open();
            view.show(MarkdownReader.read("See [the tools](../tools/README.md)."), DOCS);
            StyledText text = view.control();
            StyleRange link = text.getStyleRangeAtOffset(6);
            assertThat(link.underline).isTrue();
            Rectangle place = text.getTextBounds(6, 6);
            Event click = new Event();
            click.button = 1;
            click.x = place.x + 1;
            click.y = place.y + place.height / 2;
            text.notifyListeners(SWT.MouseUp, click);
            assertThat(followed).containsExactly("../tools/README.md");
        } finally {
            shell.dispose();
        }
    }

    @Test
    void aPictureIsNeverWiderThanThePage() {
        Shell shell = new Shell(Display.getCurrent());
        try {
            shell.setLayout(new FillLayout());
            PassageView view = new PassageView(shell, target -> {});
            shell.setSize(500, 300);
            shell.open();
            Path page = DOCS.resolve("user-guide");
            view.show(MarkdownReader.read("![A run](../images/run.png)"), page);
            assertThat(pictureWidth(view)).isBetween(300, view.control().getClientArea().width);
            shell.setSize(900, 300);
            assertThat(pictureWidth(view)).isGreaterThan(500);
        } finally {
            shell.dispose();
        }
    }

    private static int pictureWidth(PassageView view) {
        return view.control().getStyleRangeAtOffset(0).metrics.width;
    }
}
