// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.canvas;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Display;
import org.terrazzo.annotation.ui.internal.canvas.TileGrid.Key;

/**
 * Tiles as images: made by worker threads, what is seen now before all else, and forgotten in the order in which they
 * were last looked at. All methods are for the display's thread; it never waits for a tile.
 */
final class TileStore implements AutoCloseable {

    /** Makes a tile on a worker thread; may publish an unfinished one first. */
    @FunctionalInterface
    interface Maker {
        void make(Key key, Consumer<ImageData> publish);
    }

    private record Tile(Image image, long madeAt) {}

    private final Display display;
    private final Maker maker;
    private final int capacity;
    private final Consumer<Key> arrived;
    private final ExecutorService workers;
    private final Map<Key, Tile> tiles = new LinkedHashMap<>(64, 0.75f, true);
    private final Map<Key, Long> staleSince = new LinkedHashMap<>();
    private final Deque<Key> wanted = new ArrayDeque<>();
    private final Set<Key> underWay = new HashSet<>();

    /** That could not be made; they are not tried again before what they show has changed. */
    private final Set<Key> failed = new HashSet<>();

    private volatile long clock;
    private volatile boolean closed;

    /** @param capacity how many tiles are kept */
    TileStore(Display display, String name, int threads, int capacity, Maker maker, Consumer<Key> arrived) {
        this.display = display;
        this.maker = maker;
        this.capacity = capacity;
        this.arrived = arrived;
        this.workers = Executors.newFixedThreadPool(threads, task -> daemon(task, name));
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    Display display() {
        return display;
    }

    /** A tile as it is now, which may be out of date until the new one arrives. */
    Optional<Image> find(Key key) {
        return Optional.ofNullable(tiles.get(key)).map(Tile::image);
    }

    /** Asks for these, the first one first, and for nothing that was asked for before and is not yet begun. */
    void want(List<Key> keys) {
        synchronized (wanted) {
            wanted.clear();
            keys.stream()
                    .filter(key -> !isFresh(key) && !underWay.contains(key))
                    .forEach(wanted::add);
            wanted.forEach(key -> workers.execute(this::makeNext));
        }
    }

    /** True if none of these is missing, unfinished or out of date. */
    boolean areFresh(List<Key> keys) {
        synchronized (wanted) {
            return keys.stream().allMatch(key -> isFresh(key) && !underWay.contains(key));
        }
    }

    private boolean isFresh(Key key) {
        return failed.contains(key) || tiles.containsKey(key) && !staleSince.containsKey(key);
    }

    /** Tiles for which this holds are out of date from now on: they are shown until a new one has been made. */
    void invalidate(Predicate<Key> which) {
        long now = ++clock;
        tiles.keySet().stream().filter(which).forEach(key -> staleSince.put(key, now));
        synchronized (wanted) {
            underWay.stream().filter(which).forEach(key -> staleSince.put(key, now));
            failed.removeIf(which);
        }
    }

    private void makeNext() {
        Key key;
        synchronized (wanted) {
            key = wanted.poll();
            if (key == null || !underWay.add(key)) {
                return;
            }
        }
        long startedAt = clock;
        try {
            maker.make(key, data -> publish(key, data, startedAt));
        } catch (RuntimeException | Error e) {
            synchronized (wanted) {
                failed.add(key);
            }
            throw e;
        } finally {
            done(key);
        }
    }

    private void publish(Key key, ImageData data, long startedAt) {
        if (!closed) {
            Image image = new Image(display, TileImage.hemmed(data));
            onDisplay(() -> keep(key, new Tile(image, startedAt)));
        }
    }

    private void done(Key key) {
        onDisplay(() -> {
            synchronized (wanted) {
                underWay.remove(key);
            }
            if (!closed) {
                arrived.accept(key);
            }
        });
    }

    private void onDisplay(Runnable task) {
        if (!display.isDisposed()) {
            display.asyncExec(task);
        }
    }

    private void keep(Key key, Tile tile) {
        if (closed) {
            tile.image().dispose();
            return;
        }
        Tile before = tiles.put(key, tile);
        if (before != null) {
            before.image().dispose();
        }
        staleSince.computeIfPresent(key, (same, since) -> tile.madeAt() >= since ? null : since);
        forgetOldest();
        arrived.accept(key);
    }

    private void forgetOldest() {
        Iterator<Map.Entry<Key, Tile>> oldest = tiles.entrySet().iterator();
        while (tiles.size() > capacity) {
            Map.Entry<Key, Tile> each = oldest.next();
            each.getValue().image().dispose();
            staleSince.remove(each.getKey());
            oldest.remove();
        }
    }

    @Override
    public void close() {
        closed = true;
        workers.shutdownNow();
        tiles.values().forEach(tile -> tile.image().dispose());
        tiles.clear();
    }
}
