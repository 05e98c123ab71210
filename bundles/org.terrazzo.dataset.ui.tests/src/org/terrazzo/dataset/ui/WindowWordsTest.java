// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What services say to a shell, as it is read in a window. */
class WindowWordsTest {

    @Test
    void anOptionIsCalledAsItsField() {
        assertThat(WindowWords.of("Train again with a smaller learning rate: --learning-rate 0.002 instead of 1e+06."))
                .isEqualTo("Train again with a smaller learning rate: learning rate 0.002 instead of 1e+06.");
        assertThat(WindowWords.of("Give a larger --memory-limit, or start a smaller run with --from."))
                .isEqualTo("Give a larger memory limit, or start a smaller run with from.");
    }

    @Test
    void aSentenceStillBeginsWithACapital() {
        assertThat(WindowWords.of("--memory-limit must be at least 64M. --crop as well."))
                .isEqualTo("Memory limit must be at least 64M. Crop as well.");
    }

    @Test
    void goingOnNeedsNoOptionWhereThereIsAButton() {
        assertThat(WindowWords.of("Go on from the last checkpoint with --resume, or train again."))
                .isEqualTo("Go on from the last checkpoint, or train again.");
    }

    @Test
    void otherWordsStay() {
        assertThat(WindowWords.of("a - b -- c")).isEqualTo("a - b -- c");
        assertThat(WindowWords.of(null)).isEmpty();
    }
}
