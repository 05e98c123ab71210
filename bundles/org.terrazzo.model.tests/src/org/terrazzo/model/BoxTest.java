// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BoxTest {

    private static final Box BOX = new Box(2, 3, 4, 5);

    @Test
    void holdsItsFirstButNotItsEndPixel() {
        assertThat(BOX.right()).isEqualTo(6);
        assertThat(BOX.bottom()).isEqualTo(8);
        assertThat(BOX.contains(2, 3)).isTrue();
        assertThat(BOX.contains(5, 7)).isTrue();
        assertThat(BOX.contains(6, 7)).isFalse();
        assertThat(BOX.contains(5, 8)).isFalse();
        assertThat(BOX.area()).isEqualTo(20);
    }

    @Test
    void meetsAndJoinsOthers() {
        assertThat(BOX.intersect(new Box(0, 0, 4, 4))).isEqualTo(new Box(2, 3, 2, 1));
        assertThat(BOX.intersect(new Box(6, 3, 4, 4))).isEqualTo(Box.EMPTY);
        assertThat(BOX.union(new Box(0, 0, 1, 1))).isEqualTo(new Box(0, 0, 6, 8));
        assertThat(BOX.union(new Box(100, 100, 0, 7))).isEqualTo(BOX);
        assertThat(new Box(100, 100, 0, 7).union(BOX)).isEqualTo(BOX);
        assertThat(BOX.contains(new Box(3, 4, 1, 1))).isTrue();
        assertThat(BOX.contains(new Box(3, 4, 4, 1))).isFalse();
        assertThat(BOX.contains(Box.EMPTY)).isTrue();
    }

    @Test
    void moves() {
        assertThat(BOX.translate(-2, 1)).isEqualTo(new Box(0, 4, 4, 5));
    }

    @Test
    void sizesThatCannotBeAreRefused() {
        assertThatThrownBy(() -> new Box(0, 0, -1, 1)).hasMessage("a box cannot be -1 x 1");
        assertThatThrownBy(() -> new Box(1, 0, Integer.MAX_VALUE, 1)).hasMessageContaining("too far right");
        assertThatThrownBy(() -> new Box(0, 1, 1, Integer.MAX_VALUE)).hasMessageContaining("too far down");
    }
}
