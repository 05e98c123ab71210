// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.canvas;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.terrazzo.annotation.spi.PathLine;
import org.terrazzo.annotation.spi.Preview;
import org.terrazzo.model.Box;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Region;

/** Where previews are drawn, in pixels of the image. */
final class PreviewBounds {

    private PreviewBounds() {}

    /** What has to be drawn again when one preview follows the other. */
    static Box changed(Preview before, Preview after) {
        if (before instanceof Preview.Pixels && after instanceof Preview.Pixels next) {
            return next.changed();
        }
        if (before instanceof Preview.Several some && after instanceof Preview.Several next) {
            return changed(some.parts(), next.parts());
        }
        if (before instanceof Preview.Regions some
                && after instanceof Preview.Regions next
                && some.shown().size() == next.shown().size()) {
            return changedRegions(some.shown(), next.shown());
        }
        if (before instanceof Preview.Lines some
                && after instanceof Preview.Lines next
                && some.lines().size() == next.lines().size()) {
            return changedLines(some.lines(), next.lines()).union(handles(some)).union(handles(next));
        }
        return of(before).union(of(after));
    }

    private static Box changedLines(List<PathLine> before, List<PathLine> after) {
        Box box = Box.EMPTY;
        for (int i = 0; i < before.size(); i++) {
            box = box.union(changed(before.get(i), after.get(i)));
        }
        return box;
    }

    /** The dashes of a line move along all of it. */
    private static Box changed(PathLine before, PathLine after) {
        boolean alike = before.isClosed()
                && after.isClosed()
                && before.style() == after.style()
                && after.style() != PathLine.Style.GUIDE;
        return alike ? RingDifference.between(before, after) : of(before).union(of(after));
    }

    /** Of regions of which only corners have moved, what is around these. */
    private static Box changedRegions(List<Region> before, List<Region> after) {
        Box box = Box.EMPTY;
        for (int i = 0; i < before.size(); i++) {
            box = box.union(changed(before.get(i), after.get(i)));
        }
        return box;
    }

    private static Box changed(Region before, Region after) {
        if (before.classIndex() == after.classIndex()
                && before.geometry() instanceof Polygon old
                && after.geometry() instanceof Polygon now
                && old.holes().equals(now.holes())) {
            return RingDifference.between(old.shell(), now.shell());
        }
        return before.geometry().equals(after.geometry()) && before.classIndex() == after.classIndex()
                ? Box.EMPTY
                : before.geometry().bounds().union(after.geometry().bounds());
    }

    private static Box changed(List<Preview> before, List<Preview> after) {
        Box box = Box.EMPTY;
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            box = box.union(changed(part(before, i), part(after, i)));
        }
        return box;
    }

    private static Preview part(List<Preview> parts, int i) {
        return i < parts.size() ? parts.get(i) : new Preview.Nothing();
    }

    static Box of(Preview preview) {
        return switch (preview) {
            case Preview.Nothing nothing -> Box.EMPTY;
            case Preview.Pixels pixels -> pixels.pixels().bounds().union(pixels.changed());
            case Preview.Regions regions ->
                regions.shown().stream()
                        .map(region -> region.geometry().bounds())
                        .reduce(Box.EMPTY, Box::union);
            case Preview.Lines lines -> of(lines);
            case Preview.Several several ->
                several.parts().stream().map(PreviewBounds::of).reduce(Box.EMPTY, Box::union);
        };
    }

    private static Box of(Preview.Lines lines) {
        return lines.lines().stream().map(PreviewBounds::of).reduce(handles(lines), Box::union);
    }

    private static Box of(PathLine line) {
        return RingDifference.around(line.size(), line::x, line::y);
    }

    private static Box handles(Preview.Lines lines) {
        Box box = Box.EMPTY;
        for (Preview.Handle handle : lines.handles()) {
            box = box.union(at(handle.x(), handle.y()));
        }
        return box;
    }

    private static Box at(double x, double y) {
        return new Box((int) Math.floor(x), (int) Math.floor(y), 1, 1);
    }

    /** The regions that are not drawn because previews stand for them. */
    static Set<String> hidden(Preview... previews) {
        Set<String> ids = new HashSet<>();
        for (Preview preview : previews) {
            switch (preview) {
                case Preview.Regions regions -> ids.addAll(regions.hidden());
                case Preview.Several several ->
                    ids.addAll(hidden(several.parts().toArray(Preview[]::new)));
                case Preview.Nothing nothing -> {}
                case Preview.Pixels pixels -> {}
                case Preview.Lines lines -> {}
            }
        }
        return ids;
    }
}
