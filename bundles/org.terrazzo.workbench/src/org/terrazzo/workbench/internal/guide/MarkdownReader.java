// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.workbench.internal.guide;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.terrazzo.workbench.internal.guide.Passage.Look;
import org.terrazzo.workbench.internal.guide.Passage.Mark;

/** Reads Markdown (CommonMark with GitHub's tables) into a text with marks. */
final class MarkdownReader extends AbstractVisitor {

    private final StringBuilder text = new StringBuilder();
    private final List<Mark> marks = new ArrayList<>();

    private MarkdownReader() {}

    static Passage read(String markdown) {
        Node document = Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .build()
                .parse(markdown);
        MarkdownReader reader = new MarkdownReader();
        document.accept(reader);
        return new Passage(reader.text.toString().stripTrailing(), reader.marks);
    }

    private void marked(Look look, Node node, String target) {
        int place = marks.size();
        int from = text.length();
        visitChildren(node);
        marks.add(place, new Mark(look, from, text.length(), target));
    }

    private void lines(int empty) {
        while (!text.isEmpty() && text.charAt(text.length() - 1) == '\n') {
            text.setLength(text.length() - 1);
        }
        text.append("\n".repeat(empty + 1));
    }

    @Override
    public void visit(Heading heading) {
        Look look = switch (heading.getLevel()) {
            case 1 -> Look.TITLE;
            case 2 -> Look.HEADING;
            default -> Look.SUBHEADING;
        };
        marked(look, heading, "");
        lines(1);
    }

    @Override
    public void visit(Paragraph paragraph) {
        visitChildren(paragraph);
        lines(paragraph.getParent() instanceof ListItem ? 0 : 1);
    }

    @Override
    public void visit(ListItem item) {
        int place = marks.size();
        int from = text.length();
        text.append("\u2022\t");
        visitChildren(item);
        marks.add(place, new Mark(Look.ITEM, from, text.length(), ""));
        if (item.getNext() == null) {
            lines(1);
        }
    }

    @Override
    public void visit(StrongEmphasis strong) {
        marked(Look.STRONG, strong, "");
    }

    @Override
    public void visit(Emphasis emphasis) {
        marked(Look.EMPHASIS, emphasis, "");
    }

    @Override
    public void visit(Link link) {
        marked(Look.LINK, link, link.getDestination());
    }

    @Override
    public void visit(Image image) {
        int from = text.length();
        text.append(Passage.PICTURE);
        marks.add(new Mark(Look.PICTURE, from, text.length(), image.getDestination()));
    }

    @Override
    public void visit(Code code) {
        code(code.getLiteral());
    }

    @Override
    public void visit(FencedCodeBlock block) {
        code(block.getLiteral());
        lines(1);
    }

    @Override
    public void visit(IndentedCodeBlock block) {
        code(block.getLiteral());
        lines(1);
    }

    private void code(String literal) {
        marks.add(new Mark(Look.CODE, text.length(), text.length() + literal.length(), ""));
        text.append(literal);
    }

    @Override
    public void visit(Text words) {
        text.append(words.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak line) {
        text.append(' ');
    }

    @Override
    public void visit(HardLineBreak line) {
        text.append('\n');
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock) {
            marked(Look.TABLE, block, "");
            lines(1);
        } else {
            visitChildren(block);
        }
    }

    @Override
    public void visit(CustomNode node) {
        switch (node) {
            case TableHead head -> marked(Look.TABLE_HEAD, head, "");
            case TableRow row -> {
                visitChildren(row);
                text.append('\n');
            }
            case TableCell cell -> {
                visitChildren(cell);
                text.append(cell.getNext() == null ? "" : "\t");
            }
            default -> visitChildren(node);
        }
    }
}
