// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.terrazzo.annotation.ui.internal.canvas.TileGrid.Key;

class TileStoreTest {

    private static final Key KEY = new Key(0, 0, 0);

    private final List<Key> tried = new CopyOnWriteArrayList<>();
    private final List<Key> arrived = new ArrayList<>();
    private final TileStore store =
            new TileStore(Display.getCurrent(), "unlucky", 1, 10, (key, publish) -> fail(key), this::arrived);

    @AfterEach
    void close() {
        store.close();
    }

    private void fail(Key key) {
        tried.add(key);
        throw new IllegalStateException("this tile cannot be drawn");
    }

    /** As a canvas does: something arrived, so it looks what is still missing. */
    private void arrived(Key key) {
        arrived.add(key);
        store.want(List.of(KEY));
    }

    @Test
    void whatCannotBeMadeIsTriedAgainOnlyWhenItHasChanged() {
        store.want(List.of(KEY));
        await(1);
        assertThat(tried).hasSize(1);
        assertThat(store.areFresh(List.of(KEY))).isTrue();

        store.invalidate(KEY::equals);
        store.want(List.of(KEY));
        await(2);
        assertThat(tried).hasSize(2);
    }

    private void await(int count) {
        long until = System.nanoTime() + 10_000_000_000L;
        while (arrived.size() < count) {
            assertThat(System.nanoTime()).isLessThan(until);
            Display.getCurrent().readAndDispatch();
        }
    }
}
