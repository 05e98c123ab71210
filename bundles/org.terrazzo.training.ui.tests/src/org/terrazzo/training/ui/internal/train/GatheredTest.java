// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.ui.internal.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.terrazzo.training.advice.Finding;
import org.terrazzo.training.advice.Finding.Kind;
import org.terrazzo.training.advice.Finding.Severity;
import org.terrazzo.training.advice.Finding.Target;

/** What the train dialog lists of a project of which most is not annotated yet. */
class GatheredTest {

    private static final Finding EMPTY_CLASS = new Finding(
            Severity.WARNING, Kind.CLASS_WITHOUT_PIXELS, "car has no pixels.", "Annotate some.", new Target.OfClass(3));

    private static Finding image(int number) {
        String path = number + ".png";
        return new Finding(
                Severity.HINT,
                Kind.IMAGE_WITHOUT_ANNOTATION,
                path + " has no annotation, and takes no part.",
                "Annotate it.",
                new Target.OfImage(path));
    }

    @Test
    void manyImagesAreOneLineThatLeadsToTheFirst() {
        List<Finding> findings = new ArrayList<>(List.of(EMPTY_CLASS));
        for (int i = 0; i < 9000; i++) {
            findings.add(image(i));
        }
        List<Finding> gathered = Gathered.of(findings);
        assertThat(gathered).hasSize(2).first().isEqualTo(EMPTY_CLASS);
        assertThat(gathered.getLast().message())
                .isEqualTo("9000 images have no annotation, and take no part: 0.png, 1.png, 2.png and 8997 more.");
        assertThat(gathered.getLast().target()).isEqualTo(new Target.OfImage("0.png"));
    }

    @Test
    void oneImageIsNamedAsItIs() {
        assertThat(Gathered.of(List.of(image(7), EMPTY_CLASS))).containsExactly(image(7), EMPTY_CLASS);
    }
}
