// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.terrazzo.annotation.ui.internal.canvas.TileGrid.Key;
import org.terrazzo.model.Box;

class TileGridTest {

    private final TileGrid grid = new TileGrid(1300, 600);

    @Test
    void tilesCoverTheImageOnceOnEveryLevel() {
        for (int level = 0; level <= grid.coarsest(); level++) {
            List<Key> keys = grid.touching(new Box(0, 0, 1300, 600), level);
            assertThat(keys.stream().mapToLong(key -> grid.box(key).area()).sum())
                    .isEqualTo(1300 * 600);
        }
    }

    @Test
    void theCoarsestLevelIsOneTile() {
        assertThat(grid.coarsest()).isEqualTo(2);
        assertThat(grid.touching(new Box(0, 0, 1300, 600), 2)).containsExactly(new Key(2, 0, 0));
    }

    @Test
    void onlyTilesThatAreTouchedAreNamed() {
        assertThat(grid.touching(new Box(511, 0, 2, 1), 0)).containsExactly(new Key(0, 0, 0), new Key(0, 1, 0));
        assertThat(grid.touching(new Box(2000, 0, 5, 5), 0)).isEmpty();
    }

    @Test
    void aParentShowsWhatItsChildrenShow() {
        Key child = new Key(0, 2, 1);
        assertThat(grid.box(child.parent()).contains(grid.box(child))).isTrue();
    }
}
