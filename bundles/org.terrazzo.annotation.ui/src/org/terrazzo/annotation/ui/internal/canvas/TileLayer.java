// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.canvas;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.terrazzo.annotation.ui.internal.canvas.TileGrid.Key;
import org.terrazzo.model.Box;

/**
 * Paints tiles; where one is missing, the part of a coarser one that stands for it.
 *
 * @param stores where tiles are looked for, one after the other
 * @param visible whether anything is to be painted at all
 * @param moving whether the picture moves, so that it is to be painted fast
 */
record TileLayer(TileGrid grid, List<TileStore> stores, BooleanSupplier visible, BooleanSupplier moving)
        implements Layer {

    /** What is painted at the place of a tile. */
    private record StandIn(Key key, Image image) {}

    @Override
    public void paint(GC gc, Viewport viewport, Box dirty) {
        if (!visible.getAsBoolean()) {
            return;
        }
        for (Key key : paintable(viewport, dirty)) {
            paint(gc, viewport, key);
        }
    }

    private List<Key> paintable(Viewport viewport, Box dirty) {
        List<Key> fast = keys(viewport, dirty, viewport.levelInMotion());
        return moving.getAsBoolean() && stores.getFirst().areFresh(fast)
                ? fast
                : keys(viewport, dirty, viewport.level());
    }

    /** The tiles that the viewport needs, the ones in its middle first. */
    List<Key> keys(Viewport viewport) {
        return fromMiddle(viewport, viewport.level());
    }

    /** The same, and behind them those that are painted while the picture moves. */
    List<Key> keysInMotion(Viewport viewport) {
        return Stream.of(viewport.level(), viewport.levelInMotion())
                .flatMap(level -> fromMiddle(viewport, level).stream())
                .distinct()
                .toList();
    }

    private List<Key> fromMiddle(Viewport viewport, int level) {
        Box all = new Box(0, 0, viewport.width(), viewport.height());
        double x = viewport.imageX(all.width() / 2.0);
        double y = viewport.imageY(all.height() / 2.0);
        return keys(viewport, all, level).stream()
                .sorted((a, b) -> Double.compare(distance(a, x, y), distance(b, x, y)))
                .toList();
    }

    private List<Key> keys(Viewport viewport, Box dirty, int level) {
        Viewport part = new Viewport(
                viewport.scale(),
                viewport.imageX(dirty.x()),
                viewport.imageY(dirty.y()),
                dirty.width(),
                dirty.height());
        return grid.touching(part.visible(grid.width(), grid.height()), Math.min(level, grid.coarsest()));
    }

    /** Whether there is something to paint wherever the image is in sight. */
    boolean covers(Viewport viewport) {
        return keys(viewport).stream().allMatch(key -> standIn(key).isPresent());
    }

    /** The finest tile that shows the place of this one and is there. */
    private Optional<StandIn> standIn(Key key) {
        for (Key source = key; source.level() <= grid.coarsest(); source = source.parent()) {
            for (TileStore store : stores) {
                Optional<Image> image = store.find(source);
                if (image.isPresent()) {
                    return Optional.of(new StandIn(source, image.get()));
                }
            }
        }
        return Optional.empty();
    }

    private double distance(Key key, double x, double y) {
        Box box = grid.box(key);
        return Math.hypot(box.x() + box.width() / 2.0 - x, box.y() + box.height() / 2.0 - y);
    }

    private void paint(GC gc, Viewport viewport, Key key) {
        standIn(key)
                .ifPresent(source -> draw(
                        gc,
                        viewport,
                        source.image(),
                        grid.box(source.key()),
                        source.key().level(),
                        grid.box(key)));
    }

    /** @param box what the image shows, of which {@code target} is a part */
    private static void draw(GC gc, Viewport viewport, Image image, Box box, int level, Box target) {
        Box size = TileImage.size(image);
        int x = target.x() - box.x() >> level;
        int y = target.y() - box.y() >> level;
        int width = Math.min(size.width() - x, Math.max(1, (target.width() - 1 >> level) + 1));
        int height = Math.min(size.height() - y, Math.max(1, (target.height() - 1 >> level) + 1));
        int left = viewport.column(target.x());
        int top = viewport.row(target.y());
        int right = viewport.column(target.x() + ((double) width * (1 << level)));
        int bottom = viewport.row(target.y() + ((double) height * (1 << level)));
        TileImage.paint(
                gc,
                image,
                new Box(x, y, width, height),
                new Box(left, top, Math.max(1, right - left), Math.max(1, bottom - top)),
                level == 0);
    }
}
