// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.workbench.internal.guide;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.jface.preference.JFacePreferences;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.custom.PaintObjectEvent;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GlyphMetrics;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.terrazzo.workbench.internal.guide.Passage.Mark;

/** Shows a page of the guide: headings, lists, tables, pictures, and links that can be followed. */
final class PassageView {

    private static final int MARGIN = 28;
    private static final int WIDEST_PICTURE = 760;
    private static final int LEAST_PICTURE = 200;
    private static final int[] TABLE_STOPS = {300, 480, 660};
    private static final int LIST_STOP = 18;

    private final StyledText text;
    private final LocalResourceManager resources;
    private final Consumer<String> followed;
    private final Map<Integer, Image> pictures = new HashMap<>();

    PassageView(Composite parent, Consumer<String> followed) {
        this.followed = followed;
        text = new StyledText(parent, SWT.WRAP | SWT.V_SCROLL | SWT.READ_ONLY | SWT.MULTI);
        text.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
        text.setLineSpacing(3);
        text.setFont(JFaceResources.getDialogFont());
        text.setCaret(null);
        resources = new LocalResourceManager(JFaceResources.getResources(), text);
        text.addPaintObjectListener(this::paint);
        text.addListener(SWT.MouseUp, this::click);
        text.addListener(SWT.MouseMove, this::point);
        text.addListener(SWT.Dispose, event -> forgetPictures());
        text.addListener(SWT.Resize, event -> fitPictures());
    }

    StyledText control() {
        return text;
    }

    /** @param folder in which the pictures' files are looked for */
    void show(Passage passage, Path folder) {
        forgetPictures();
        text.setText(passage.text());
        passage.marks().forEach(mark -> mark(mark, folder));
        text.setTopIndex(0);
    }

    private void forgetPictures() {
        pictures.values().forEach(Image::dispose);
        pictures.clear();
    }

    private void mark(Mark mark, Path folder) {
        int to = Math.min(mark.to(), text.getCharCount());
        if (to > mark.from()) {
            switch (mark.look()) {
                case TITLE -> style(mark, to, bold(8));
                case HEADING -> style(mark, to, bold(4));
                case SUBHEADING, STRONG, TABLE_HEAD -> style(mark, to, bold(0));
                case EMPHASIS -> style(mark, to, font(0, SWT.ITALIC));
                case CODE -> style(mark, to, JFaceResources.getTextFont());
                case LINK -> link(mark, to);
                case PICTURE -> picture(mark, folder);
                case ITEM -> stops(mark, to, LIST_STOP);
                case TABLE -> stops(mark, to, TABLE_STOPS);
            }
        }
    }

    private void style(Mark mark, int to, Font font) {
        StyleRange style = new StyleRange();
        style.font = font;
        set(style, mark, to);
    }

    private void link(Mark mark, int to) {
        StyleRange style = new StyleRange();
        style.underline = true;
        style.underlineStyle = SWT.UNDERLINE_LINK;
        style.foreground = JFaceResources.getColorRegistry().get(JFacePreferences.HYPERLINK_COLOR);
        style.data = mark.target();
        set(style, mark, to);
    }

    private void set(StyleRange style, Mark mark, int to) {
        style.start = mark.from();
        style.length = to - mark.from();
        text.setStyleRange(style);
    }

    private void stops(Mark mark, int to, int... stops) {
        int first = text.getLineAtOffset(mark.from());
        int count = text.getLineAtOffset(to - 1) - first + 1;
        text.setLineTabStops(first, count, stops);
        text.setLineWrapIndent(first, count, stops[0]);
    }

    private void picture(Mark mark, Path folder) {
        Path file = folder.resolve(mark.target()).normalize();
        if (Files.isRegularFile(file)) {
            try {
                Image image = new Image(text.getDisplay(), file.toString());
                pictures.put(mark.from(), image);
                fit(mark.from(), image);
            } catch (SWTException e) {
                text.replaceTextRange(mark.from(), 1, " "); // a guide without this picture is still one
            }
        }
    }

    private void fitPictures() {
        pictures.forEach(this::fit);
    }

    private void fit(int start, Image image) {
        Point size = size(image);
        StyleRange style = new StyleRange();
        style.start = start;
        style.length = 1;
        style.metrics = new GlyphMetrics(size.y, 0, size.x);
        text.setStyleRange(style);
    }

    /** A picture is never wider than the page. */
    private Point size(Image image) {
        Rectangle bounds = image.getBounds();
        int room = Math.clamp(text.getClientArea().width - 2 * MARGIN, LEAST_PICTURE, WIDEST_PICTURE);
        double scale = Math.min(1, (double) room / bounds.width);
        return new Point((int) (bounds.width * scale), (int) (bounds.height * scale));
    }

    private void paint(PaintObjectEvent event) {
        Image image = pictures.get(event.style.start);
        if (image != null) {
            Rectangle from = image.getBounds();
            Point size = size(image);
            event.gc.setInterpolation(SWT.HIGH);
            event.gc.drawImage(
                    image, 0, 0, from.width, from.height, event.x, event.y + event.ascent - size.y, size.x, size.y);
        }
    }

    private Font bold(int larger) {
        return font(larger, SWT.BOLD);
    }

    private Font font(int larger, int style) {
        return resources.create(FontDescriptor.createFrom(JFaceResources.getDialogFont())
                .increaseHeight(larger)
                .setStyle(style));
    }

    private String target(Event event) {
        int offset = text.getOffsetAtPoint(new Point(event.x, event.y));
        StyleRange style = offset < 0 ? null : text.getStyleRangeAtOffset(offset);
        return style != null && style.data instanceof String target ? target : null;
    }

    private void click(Event event) {
        String target = target(event);
        if (event.button == 1 && target != null && text.getSelectionCount() == 0) {
            followed.accept(target);
        }
    }

    private void point(Event event) {
        text.setCursor(target(event) == null ? null : text.getDisplay().getSystemCursor(SWT.CURSOR_HAND));
    }
}
