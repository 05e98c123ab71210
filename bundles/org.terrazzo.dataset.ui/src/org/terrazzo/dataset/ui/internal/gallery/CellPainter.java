// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.ui.internal.gallery;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.terrazzo.dataset.ProjectImage;

/** Draws one cell of the gallery: the picture, the name, and how far the annotation is. */
record CellPainter(Thumbnails thumbnails, Facts facts, Splitting splitting) {

    /** Tells the split of an image, as text; empty if it has none. */
    @FunctionalInterface
    interface Splitting {
        String of(ProjectImage image);
    }

    private static final int EDGE = 10;
    private static final int DOT = 9;
    private static final int WIDTH = Grid.CELL_WIDTH - 2 * EDGE - DOT - 5;

    /** @param selected drawn on the colour of selections */
    void paint(GC gc, Rectangle cell, ProjectImage image, boolean selected) {
        Color usual = gc.getForeground(); // the theme's
        if (selected) {
            gc.setBackground(system(gc, SWT.COLOR_LIST_SELECTION));
            gc.fillRoundRectangle(cell.x + 3, cell.y + 3, cell.width - 6, cell.height - 6, 8, 8);
        }
        picture(gc, cell, image);
        gc.setForeground(selected ? system(gc, SWT.COLOR_LIST_SELECTION_TEXT) : usual);
        int line = cell.y + EDGE + Thumbnails.SIDE + 4;
        gc.drawText(shortened(gc, image.path(), cell.width - 2 * EDGE), cell.x + EDGE, line, true);
        state(gc, cell.x + EDGE, line + gc.getFontMetrics().getHeight() + 2, image);
        gc.setForeground(usual);
    }

    private void picture(GC gc, Rectangle cell, ProjectImage image) {
        Optional<Image> picture = thumbnails.find(image);
        if (picture.isPresent()) {
            Rectangle size = picture.get().getBounds();
            gc.drawImage(
                    picture.get(),
                    cell.x + (cell.width - size.width) / 2,
                    cell.y + EDGE + (Thumbnails.SIDE - size.height) / 2);
        } else {
            String text = thumbnails.isUnreadable(image) ? "cannot be read" : "";
            gc.setForeground(system(gc, SWT.COLOR_WIDGET_NORMAL_SHADOW));
            gc.drawRectangle(cell.x + EDGE, cell.y + EDGE, Thumbnails.SIDE, Thumbnails.SIDE);
            gc.drawText(text, cell.x + 2 * EDGE, cell.y + Thumbnails.SIDE / 2, true);
        }
    }

    /** A ring that fills as the work goes on, so that it is told apart without colours, and the split. */
    private void state(GC gc, int x, int y, ProjectImage image) {
        Facts.State state = facts.of(image).state();
        gc.setAntialias(SWT.ON);
        gc.setBackground(new Color(0, 158, 115));
        int middle = y + gc.getFontMetrics().getHeight() / 2 - DOT / 2;
        switch (state) {
            case EMPTY -> {
                // the ring alone
            }
            case ANNOTATED -> gc.fillArc(x, middle, DOT, DOT, 90, 180);
            case REVIEWED -> gc.fillOval(x, middle, DOT, DOT);
        }
        gc.drawOval(x, middle, DOT, DOT);
        gc.setAntialias(SWT.DEFAULT);
        String split = splitting.of(image);
        gc.drawText(shortened(gc, state.label() + (split.isEmpty() ? "" : ", " + split), WIDTH), x + DOT + 5, y, true);
    }

    /** @param words why there is no image, and what to do */
    void paintEmpty(GC gc, Rectangle area, String words) {
        TextLayout text = new TextLayout(gc.getDevice());
        text.setFont(gc.getFont());
        text.setText(words);
        text.setAlignment(SWT.CENTER);
        text.setWidth(Math.max(1, area.width - 2 * EDGE));
        gc.setForeground(system(gc, SWT.COLOR_WIDGET_DISABLED_FOREGROUND));
        text.draw(gc, EDGE, Math.max(EDGE, area.height / 3));
        text.dispose();
    }

    private static String shortened(GC gc, String text, int width) {
        if (gc.textExtent(text).x <= width) {
            return text;
        }
        String rest = text;
        while (rest.length() > 1 && gc.textExtent("\u2026" + rest).x > width) {
            rest = rest.substring(1);
        }
        return "\u2026" + rest;
    }

    private static Color system(GC gc, int id) {
        return gc.getDevice().getSystemColor(id);
    }
}
