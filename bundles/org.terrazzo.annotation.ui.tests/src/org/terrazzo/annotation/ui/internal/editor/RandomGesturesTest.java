// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.Test;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.session.AnnotationSession;

/** Whatever was drawn, taking all of it back leads to the beginning, and doing it again to the end. */
class RandomGesturesTest extends EditorFixture {

    private static final List<String> TOOLS =
            List.of("brush", "eraser", "rectangle", "ellipse", "split", "fill", "superpixels", "select");

    private final Random random = new Random(4);

    @Test
    void allCanBeTakenBackAndDoneAgain() throws Exception {
        AnnotationDocument empty = image.document();
        for (int i = 0; i < 16; i++) {
            gesture();
        }
        AnnotationSession session = image.desk().editing().session();
        int steps = session.undoLabels().size();
        AnnotationDocument drawn = image.document();
        assertThat(steps).isGreaterThan(8);
        for (int i = steps - 1; i >= 0; i--) {
            undo();
            image.steps(i);
        }
        assertThat(image.document()).isEqualTo(empty);
        for (int i = 1; i <= steps; i++) {
            hands.chord(SWT.MOD1, 'y');
            image.steps(i);
        }
        assertThat(image.saved()).isEqualTo(drawn);
    }

    private void gesture() {
        take(TOOLS.get(random.nextInt(TOOLS.size())));
        draw(random.nextInt(3));
        double[] way = {x(), y(), x(), y(), x(), y()};
        int modifier = List.of(0, 0, 0, SWT.SHIFT, SWT.ALT).get(random.nextInt(5));
        if (modifier == 0) {
            hands.drag(way);
        } else {
            hands.holding(modifier, () -> hands.drag(way));
        }
        untilItIsOver();
        hands.key(SWT.ESC); // a corner that was clicked waits for more
        untilItIsOver();
    }

    private void untilItIsOver() {
        AtomicBoolean over = new AtomicBoolean();
        image.desk().runner().behind(() -> over.set(true));
        Hands.until("the tool has done its part", over::get);
    }

    private double x() {
        return random.nextInt(10, OpenImage.WIDTH - 10);
    }

    private double y() {
        return random.nextInt(10, OpenImage.HEIGHT - 10);
    }
}
