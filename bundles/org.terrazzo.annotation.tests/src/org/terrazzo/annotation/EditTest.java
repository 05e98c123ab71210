// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.terrazzo.model.Origin;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Region;

class EditTest {

    private final AnnotationDocument three = AnnotationDocument.empty("wells/a.png", 9, 9)
            .withRegions(List.of(region("r1", 0), region("r2", 1), region("r3", 2)));

    @Test
    void addsAtAPlaceInTheOrder() {
        assertThat(ids(new Edit.Add(region("r4", 3), 1))).containsExactly("r1", "r4", "r2", "r3");
        assertThat(ids(new Edit.Add(region("r4", 3), 3))).containsExactly("r1", "r2", "r3", "r4");
    }

    @Test
    void movesUpAndDown() {
        assertThat(ids(new Edit.Move("r1", 2))).containsExactly("r2", "r3", "r1");
        assertThat(ids(new Edit.Move("r3", 0))).containsExactly("r3", "r1", "r2");
    }

    @Test
    void replacesInPlaceAndMayGiveAnotherId() {
        assertThat(ids(new Edit.Replace("r2", region("r9", 5)))).containsExactly("r1", "r9", "r3");
        assertThat(ids(new Edit.Remove("r2"))).containsExactly("r1", "r3");
    }

    @Test
    void marksAsReviewed() {
        Edit review = new Edit.Review(ReviewState.REVIEWED);
        assertThat(review.applyTo(three).review()).isEqualTo(ReviewState.REVIEWED);
        assertThat(review.inverseOn(three)).isEqualTo(new Edit.Review(ReviewState.UNREVIEWED));
    }

    @Test
    void aFreshIdIsNoneThatIsThere() {
        assertThat(three.freshId()).isEqualTo("r4");
        assertThat(new Edit.Remove("r2").applyTo(three).freshId()).isEqualTo("r4");
        assertThat(AnnotationDocument.empty("a.png", 1, 1).freshId()).isEqualTo("r1");
        assertThat(new Edit.Replace("r3", region("r99999999999999999", 0))
                        .applyTo(three)
                        .freshId())
                .isEqualTo("r3");
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertRefused(new Edit.Remove("r7"), "there is no region 'r7' on wells/a.png");
        assertRefused(new Edit.Add(region("r1", 0), 0), "two regions have the id 'r1'");
        assertRefused(new Edit.Add(region("r4", 0), 4), "a region's position must be 0..3, not 4");
        assertRefused(new Edit.Move("r1", -1), "a region's position must be 0..2, not -1");
        assertRefused(new Edit.Replace("r1", region("r2", 0)), "two regions have the id 'r2'");
    }

    @Test
    void anyEditsTakenBackInTurnGiveTheFirstDocument() {
        Random random = new Random(1);
        for (int round = 0; round < 500; round++) {
            AnnotationDocument document = three;
            Deque<Edit> undo = new ArrayDeque<>();
            for (int i = 0; i < 20; i++) {
                Edit edit = randomEdit(random, document, 2);
                undo.push(edit.inverseOn(document));
                document = edit.applyTo(document);
            }
            for (Edit inverse : undo) {
                document = inverse.applyTo(document);
            }
            assertThat(document).isEqualTo(three);
        }
    }

    @Test
    void aBatchIsTakenBackAsOne() {
        Random random = new Random(2);
        for (int round = 0; round < 500; round++) {
            Edit batch = randomBatch(random, three, 2);
            AnnotationDocument changed = batch.applyTo(three);
            Edit undo = batch.inverseOn(three);
            assertThat(undo.applyTo(changed)).isEqualTo(three);
            assertThat(undo.inverseOn(changed).applyTo(three)).isEqualTo(changed);
        }
    }

    private static Edit randomEdit(Random random, AnnotationDocument document, int depth) {
        int count = document.regions().size();
        int kind = random.nextInt(depth > 0 ? 6 : 5);
        if (kind == 0 || count == 0) {
            return new Edit.Add(region(document.freshId(), random.nextInt(9)), random.nextInt(count + 1));
        }
        String id = document.regions().get(random.nextInt(count)).id();
        return switch (kind) {
            case 1 -> new Edit.Remove(id);
            case 2 -> new Edit.Replace(id, region(random.nextBoolean() ? id : document.freshId(), random.nextInt(9)));
            case 3 -> new Edit.Move(id, random.nextInt(count));
            case 4 -> new Edit.Review(ReviewState.values()[random.nextInt(2)]);
            default -> randomBatch(random, document, depth - 1);
        };
    }

    private static Edit randomBatch(Random random, AnnotationDocument document, int depth) {
        List<Edit> edits = new ArrayList<>();
        AnnotationDocument current = document;
        for (int i = random.nextInt(6); i > 0; i--) {
            Edit edit = randomEdit(random, current, depth);
            edits.add(edit);
            current = edit.applyTo(current);
        }
        return new Edit.Batch(edits);
    }

    private List<String> ids(Edit edit) {
        return edit.applyTo(three).regions().stream().map(Region::id).toList();
    }

    private void assertRefused(Edit edit, String reason) {
        assertThatThrownBy(() -> edit.applyTo(three))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(reason);
    }

    private static Region region(String id, int classIndex) {
        return new Region(id, classIndex, PixelSet.of(classIndex, 0, 3), new Origin.Person("ada"));
    }
}
