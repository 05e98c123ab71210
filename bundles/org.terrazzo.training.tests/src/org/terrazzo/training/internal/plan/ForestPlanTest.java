// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.terrazzo.model.LabelClass;
import org.terrazzo.model.Rgb;
import org.terrazzo.model.Split;
import org.terrazzo.model.Unlabelled;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.training.TrainingOptions;
import org.terrazzo.training.TrainingOptions.Builder;
import org.terrazzo.training.internal.plan.Material.Colours;
import org.terrazzo.training.protocol.FrozenDataset;
import org.terrazzo.training.protocol.FrozenDataset.FrozenImage;
import org.terrazzo.training.protocol.ModelCard;
import org.terrazzo.training.protocol.NetworkKind;
import org.terrazzo.training.protocol.TrainingPlan;

/** Plans of forests. */
class ForestPlanTest {

    private static final Capacity MACHINE = new Capacity(8L << 30, 2);
    private static final List<LabelClass> CLASSES =
            List.of(new LabelClass(0, "background", new Rgb(0, 0, 0)), new LabelClass(1, "cell", new Rgb(255, 0, 0)));

    private static Material material(int channels, int side) {
        FrozenImage image = new FrozenImage(
                "images/a.png", "ab", 0, side, side, 0, 255, "frozen/a.png", "cd", Split.TRAIN, List.of(500L, 300L));
        List<Double> each = Collections.nCopies(channels, 0.5);
        return new Material(
                new FrozenDataset(1, CLASSES, Unlabelled.IGNORE, List.of(image)), channels, new Colours(each, each));
    }

    private static Builder forest() {
        return TrainingOptions.builder().network(NetworkKind.FOREST);
    }

    private static TrainingPlan plan(Material material, Builder options) throws BadInputException {
        return Planner.plan(material, options.build(), MACHINE, Optional.empty(), Experience.none());
    }

    @Test
    void treesAreSteps() throws BadInputException {
        TrainingPlan plan = plan(material(3, 512), forest().steps(30).seed(5));
        assertThat(plan.network().kind()).isEqualTo(NetworkKind.FOREST);
        assertThat(plan.network().forest().trees()).isEqualTo(30);
        assertThat(plan.network().forest().features(3)).isEqualTo(54);
        assertThat(plan.schedule().steps()).isEqualTo(30);
        assertThat(plan.schedule().seed()).isEqualTo(5);
        assertThat(plan.reasons()).containsEntry("network.forest.trees", "set by the user");
        assertThat(plan.reasons()).doesNotContainKeys("network.width", "data.crop", "schedule.learningRate");
    }

    @Test
    void minutesAreABudgetToo() throws BadInputException {
        TrainingPlan plan = plan(material(1, 512), forest().minutes(0.5));
        assertThat(plan.schedule().steps()).isZero();
        assertThat(plan.schedule().minutes()).isEqualTo(0.5);
        assertThat(plan.network().forest().trees()).isGreaterThan(100);
    }

    @Test
    void moreTreesAndLargerImagesNeedMoreMemory() throws BadInputException {
        long small = plan(material(1, 512), forest()).resources().memoryExpected();
        assertThat(plan(material(1, 8192), forest()).resources().memoryExpected())
                .isGreaterThan(small + (100L << 20));
        assertThat(plan(material(1, 512), forest().steps(1000)).resources().memoryExpected())
                .isGreaterThan(small + (100L << 20));
    }

    @Test
    void whatDoesNotFitIsRefusedWithWhatWouldHelp() {
        assertThatThrownBy(() -> plan(material(1, 512), forest().memoryLimit(100L << 20)))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("A forest needs about")
                .hasMessageContaining("100 MB may be used")
                .hasMessageContaining("--memory-limit");
    }

    static Stream<Arguments> useless() {
        return Stream.of(
                Arguments.of("--width", (UnaryOperator<Builder>) options -> options.width(16)),
                Arguments.of("--depth", (UnaryOperator<Builder>) options -> options.depth(3)),
                Arguments.of("--crop", (UnaryOperator<Builder>) options -> options.crop(256)),
                Arguments.of("--batch", (UnaryOperator<Builder>) options -> options.batch(4)),
                Arguments.of("--learning-rate", (UnaryOperator<Builder>) options -> options.learningRate(1)),
                Arguments.of("--epochs", (UnaryOperator<Builder>) options -> options.epochs(4)),
                Arguments.of("--from", (UnaryOperator<Builder>) options -> options.from("latest")));
    }

    @ParameterizedTest
    @MethodSource("useless")
    void whatAForestHasNoUseForIsRefused(String option, UnaryOperator<Builder> set) {
        assertThatThrownBy(() -> plan(material(1, 512), set.apply(forest())))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("A forest has no use for " + option);
    }

    @Test
    void aForestIsNoStartForAnything() throws BadInputException {
        TrainingPlan plan = plan(material(1, 512), forest());
        ModelCard card = new ModelCard(
                1,
                "run-007",
                Instant.EPOCH,
                plan.network(),
                CLASSES,
                Unlabelled.IGNORE,
                List.of(0.5),
                List.of(0.5),
                256,
                0,
                100,
                0.5);
        assertThatThrownBy(() -> Planner.plan(
                        material(1, 512),
                        TrainingOptions.planned(),
                        MACHINE,
                        Optional.of(new Base("run-007", card)),
                        Experience.none()))
                .hasMessageContaining("run-007 is a forest")
                .hasMessageContaining("scratch");
    }
}
