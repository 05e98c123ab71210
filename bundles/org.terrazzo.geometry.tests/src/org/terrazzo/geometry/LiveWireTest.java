// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.terrazzo.model.Box;

class LiveWireTest {

    private static final BooleanSupplier NEVER = () -> false;
    private static final Box BOX = new Box(1000, 500, 120, 120);
    private static final Point MIDDLE = new Point(1060, 560);

    private final Random noise = new Random(101);

    /** A bright disc of radius 40 on a dark ground, with noise. */
    private final ColourBlock disc = Pictures.of(BOX, (x, y) -> {
        boolean inside = MIDDLE.distance(x + 0.5, y + 0.5) < 40;
        return Pictures.grey((inside ? 160 : 60) + noise.nextInt(20));
    });

    @Test
    void theWireFollowsTheBorderOfADisc() {
        LiveWire wire = LiveWire.Window.of(disc).from(1100, 560);
        List<Point> quarter = wire.to(1060, 600, NEVER);
        assertThat(quarter.getFirst()).isEqualTo(new Point(1100.5, 560.5));
        assertThat(quarter.getLast()).isEqualTo(new Point(1060.5, 600.5));
        assertThat(quarter)
                .allSatisfy(point ->
                        assertThat(MIDDLE.distance(point.x(), point.y())).isBetween(38.0, 42.0));
        assertThat(length(quarter)).isBetween(58.0, 80.0);
    }

    @Test
    void onAPlainGroundTheWireIsStraight() {
        LiveWire wire = LiveWire.Window.of(Pictures.of(BOX, (x, y) -> 0x808080)).from(1010, 510);
        assertThat(wire.to(1050, 510, NEVER)).containsExactly(new Point(1010.5, 510.5), new Point(1050.5, 510.5));
        assertThat(wire.to(1040, 540, NEVER)).containsExactly(new Point(1010.5, 510.5), new Point(1040.5, 540.5));
        assertThat(wire.to(1010, 510, NEVER)).containsExactly(new Point(1010.5, 510.5));
    }

    @Test
    void whatWasAskedBeforeChangesNothing() {
        LiveWire.Window window = LiveWire.Window.of(disc);
        LiveWire asked = window.from(1020, 530);
        for (int i = 0; i < 20; i++) {
            int x = 1000 + noise.nextInt(120);
            int y = 500 + noise.nextInt(120);
            assertThat(asked.to(x, y, NEVER)).isEqualTo(window.from(1020, 530).to(x, y, NEVER));
        }
    }

    @Test
    void aWireThatWasStoppedCanStillBeAsked() {
        LiveWire wire = LiveWire.Window.of(disc).from(1000, 500);
        assertThatThrownBy(() -> wire.to(1119, 619, () -> true)).isInstanceOf(CancellationException.class);
        assertThat(wire.to(1119, 619, NEVER))
                .isEqualTo(LiveWire.Window.of(disc).from(1000, 500).to(1119, 619, NEVER));
    }

    @Test
    void theWireStaysInItsWindow() {
        LiveWire.Window window = LiveWire.Window.of(disc);
        assertThatThrownBy(() -> window.from(999, 500)).hasMessageContaining("(999, 500)");
        assertThatThrownBy(() -> window.from(1000, 500).to(1000, 620, NEVER)).hasMessageContaining("(1000, 620)");
        assertThat(window.from(1000, 500).to(1119, 500, NEVER))
                .allSatisfy(point -> assertThat(BOX.contains((int) point.x(), (int) point.y()))
                        .isTrue());
    }

    private static double length(List<Point> line) {
        double length = 0;
        for (int i = 1; i < line.size(); i++) {
            length += line.get(i - 1).distance(line.get(i).x(), line.get(i).y());
        }
        return length;
    }
}
