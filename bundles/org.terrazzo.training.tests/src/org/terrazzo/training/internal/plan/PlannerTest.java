// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
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
import org.terrazzo.training.internal.plan.Material.Colours;
import org.terrazzo.training.protocol.FrozenDataset;
import org.terrazzo.training.protocol.FrozenDataset.FrozenImage;
import org.terrazzo.training.protocol.ModelCard;
import org.terrazzo.training.protocol.NetworkPlan;
import org.terrazzo.training.protocol.TrainingPlan;

/** Plans for data of many kinds: every value is usable and says why. */
class PlannerTest {

    /** Megabytes: less than a crop of 256 needs, more than one of 64 does. */
    private static final long LITTLE = 400;

    private static final Capacity MACHINE = new Capacity(8L << 30, 2);
    private static final List<LabelClass> CLASSES =
            List.of(new LabelClass(0, "background", new Rgb(0, 0, 0)), new LabelClass(1, "cell", new Rgb(255, 0, 0)));

    private static FrozenImage image(int number, Split split, int width, int height, long... pixels) {
        return new FrozenImage(
                "images/" + number + ".png",
                "hash" + number,
                0,
                width,
                height,
                0,
                255,
                "frozen/" + number + ".png",
                "mask" + number,
                split,
                Arrays.stream(pixels).boxed().toList());
    }

    private static Material material(int channels, FrozenImage... images) {
        FrozenDataset dataset = new FrozenDataset(1, CLASSES, Unlabelled.BACKGROUND, List.of(images));
        List<Double> each = Collections.nCopies(channels, 0.5);
        return new Material(dataset, channels, new Colours(each, each));
    }

    /** Ten grey squares: seven for training, two for validation, one for test. */
    private static Material usual() {
        List<FrozenImage> images = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            Split split = i < 7 ? Split.TRAIN : i < 9 ? Split.VALIDATION : Split.TEST;
            images.add(image(i, split, 512, 512, 200_000, 62_144));
        }
        return material(1, images.toArray(FrozenImage[]::new));
    }

    private static TrainingPlan plan(Material material, TrainingOptions options) throws BadInputException {
        return Planner.plan(material, options, MACHINE, Optional.empty(), Experience.none());
    }

    private static TrainingPlan plan(Material material) throws BadInputException {
        return plan(material, TrainingOptions.planned());
    }

    @Test
    void everyValueHasItsReason() throws BadInputException {
        TrainingPlan plan = plan(usual());

        assertThat(plan.reasons().keySet())
                .contains(
                        "network.width",
                        "network.depth",
                        "network.channels",
                        "network.stem",
                        "data.crop",
                        "data.batch",
                        "data.mean",
                        "data.deviation",
                        "data.classWeights",
                        "data.rareClassShare",
                        "schedule.steps",
                        "schedule.stepsPerEpoch",
                        "schedule.learningRate",
                        "schedule.validateEvery",
                        "schedule.seed",
                        "schedule.patience",
                        "schedule.warmUp",
                        "schedule.weightDecay",
                        "schedule.clipNorm",
                        "schedule.averageDecay",
                        "augmentation.scale",
                        "augmentation.noise",
                        "resources.threads",
                        "resources.memoryLimit",
                        "resources.memoryExpected",
                        "resources.tile",
                        "resources.overlap",
                        "resources.device");
        assertThat(plan.reasons().values()).noneMatch(String::isBlank);
    }

    @Test
    void theSameDataGiveTheSamePlan() throws BadInputException {
        assertThat(plan(usual())).isEqualTo(plan(usual()));
    }

    static Stream<Material> kinds() {
        return Stream.of(
                usual(),
                material(1, image(0, Split.TRAIN, 40, 30, 1000, 200)),
                material(3, image(0, Split.TRAIN, 65, 6000, 300_000, 90_000)),
                material(
                        3,
                        image(0, Split.TRAIN, 8000, 6000, 40_000_000, 8_000_000),
                        image(1, Split.VALIDATION, 8000, 6000, 40_000_000, 8_000_000)),
                material(1, image(0, Split.TRAIN, 256, 256, 65_535, 1)));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyPlanCanBeCarriedOut(Material material) throws BadInputException {
        TrainingPlan plan = plan(material);

        int multiple = plan.network().multiple();
        assertThat(plan.data().crop() % multiple).isZero();
        assertThat(plan.resources().tile() % multiple).isZero();
        assertThat(plan.schedule().steps()).isPositive();
        assertThat(plan.schedule().validateEvery()).isBetween(1, plan.schedule().steps());
        assertThat(plan.data().classWeights()).hasSize(2).allMatch(weight -> weight >= 0.2 && weight <= 5);
        assertThat(plan.data().mean()).hasSize(plan.network().channels());
        assertThat(plan.resources().memoryExpected())
                .isLessThan(plan.resources().memoryLimit());
    }

    @Test
    void whatTheUserSetsIsTaken() throws BadInputException {
        TrainingPlan plan = plan(
                usual(),
                TrainingOptions.builder()
                        .steps(17)
                        .width(8)
                        .depth(3)
                        .crop(100)
                        .batch(2)
                        .learningRate(0.5)
                        .seed(99)
                        .threads(1)
                        .memoryLimit(1L << 30)
                        .build());

        assertThat(plan.schedule().steps()).isEqualTo(17);
        assertThat(plan.network().width()).isEqualTo(8);
        assertThat(plan.network().depth()).isEqualTo(3);
        assertThat(plan.data().crop())
                .as("raised to what the network can halve")
                .isEqualTo(104);
        assertThat(plan.data().batch()).isEqualTo(2);
        assertThat(plan.schedule().learningRate()).isEqualTo(0.5);
        assertThat(plan.schedule().seed()).isEqualTo(99);
        assertThat(plan.resources().threads()).isEqualTo(1);
        assertThat(plan.resources().memoryLimit()).isEqualTo(1L << 30);
        assertThat(plan.reasons().get("network.width")).contains("user");
    }

    @Test
    void epochsAndMinutesAreBudgetsToo() throws BadInputException {
        TrainingPlan epochs = plan(usual(), TrainingOptions.builder().epochs(3).build());
        TrainingPlan minutes =
                plan(usual(), TrainingOptions.builder().minutes(1.5).build());

        assertThat(epochs.schedule().steps()).isEqualTo(3 * epochs.schedule().stepsPerEpoch());
        assertThat(minutes.schedule().steps()).isZero();
        assertThat(minutes.schedule().minutes()).isEqualTo(1.5);
        assertThat(minutes.schedule().patience()).isZero();
    }

    static Stream<Arguments> wrongOptions() {
        return Stream.of(
                arguments(TrainingOptions.builder().crop(5).build(), "--crop must be 32..4096, not 5"),
                arguments(TrainingOptions.builder().depth(9).build(), "--depth must be 1..6"),
                arguments(TrainingOptions.builder().steps(0).build(), "--steps must be"),
                arguments(
                        TrainingOptions.builder().learningRate(Double.NaN).build(), "--learning-rate must be above 0"),
                arguments(TrainingOptions.builder().minutes(-1).build(), "--minutes must be above 0"),
                arguments(TrainingOptions.builder().memoryLimit(5).build(), "--memory-limit must be at least 64M"),
                arguments(TrainingOptions.builder().steps(5).epochs(5).build(), "Give one of them"));
    }

    @ParameterizedTest
    @MethodSource("wrongOptions")
    void anOptionOutOfItsRangeIsNamed(TrainingOptions options, String message) {
        assertThatThrownBy(() -> plan(usual(), options))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(message);
    }

    @Test
    void dataThatNothingCanBeLearnedFromIsRefused() {
        assertThatThrownBy(() -> plan(material(1)))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("no annotated image");
        assertThatThrownBy(() -> plan(material(1, image(0, Split.TEST, 64, 64, 5, 5))))
                .hasMessageContaining("held out");
        assertThatThrownBy(() -> plan(material(1, image(0, Split.TRAIN, 64, 64, 4096, 0))))
                .hasMessageContaining("only one class");
    }

    @Test
    void aRareClassWeighsMore() {
        List<Double> weights = DataRules.weights(new long[] {9000, 1000, 0});

        assertThat(weights.get(1) / weights.get(0)).isCloseTo(3, within(0.01));
        assertThat(weights.get(2)).isEqualTo(1);
    }

    private static TrainingOptions.Builder allowing(long megabytes) {
        return TrainingOptions.builder().memoryLimit(megabytes << 20);
    }

    @Test
    void littleMemoryMakesSmallCrops() throws BadInputException {
        TrainingPlan plan = plan(usual(), allowing(LITTLE).build());

        assertThat(plan.data().crop()).isLessThan(256);
        assertThat(plan.reasons().get("data.crop"))
                .matches("256 would need about \\d+ MB of memory, and .* are allowed");
        assertThat(plan.resources().memoryExpected()).isLessThanOrEqualTo(LITTLE << 20);
    }

    @Test
    void whatAUserSetsIsNotMadeSmallerButRefusedByNumbers() {
        TrainingOptions options = allowing(900).crop(1024).batch(4).width(32).build();

        assertThatThrownBy(() -> plan(usual(), options))
                .isInstanceOf(BadInputException.class)
                .hasMessageMatching("Batch 4 at crop 1024 and width 32 needs about [\\d.]+ GB, 900 MB are allowed\\..*"
                        + "--crop 256 needs \\d+ MB.* or allow more with --memory-limit\\.");
    }

    @Test
    void whatWasAdvisedIsThenAccepted() throws BadInputException {
        TrainingPlan plan =
                plan(usual(), allowing(900).crop(256).batch(4).width(32).build());

        assertThat(plan.resources().memoryExpected()).isLessThan(900L << 20);
    }

    @Test
    void whereEvenTheSmallestPlanDoesNotFitTheRunIsRefused() {
        assertThatThrownBy(() -> plan(usual(), allowing(128).build()))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("128 MB are allowed; batch 1 at crop 64 and width 4 still needs ");
    }

    @Test
    void aBatchThatTheJavaHeapCannotHoldIsRefused() {
        assertThatThrownBy(
                        () -> plan(usual(), allowing(3000).crop(512).batch(256).build()))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("Batch 256 at crop 512")
                .hasMessageContaining("--batch ");
    }

    @Test
    void whatAnEarlierRunTookCorrectsWhatIsReckoned() throws BadInputException {
        long reckoned = plan(usual()).resources().memoryExpected();
        Experience half = new Experience(List.of(
                new Experience.Measured("run-003", reckoned, reckoned / 4 * 5),
                new Experience.Measured("run-002", reckoned * 3, reckoned)));

        TrainingPlan plan = Planner.plan(usual(), TrainingOptions.planned(), MACHINE, Optional.empty(), half);

        assertThat(plan.resources().memoryExpected()).isCloseTo(reckoned / 4 * 5, within(1L << 20));
        assertThat(plan.reasons().get("resources.memoryExpected")).contains("run-003");
    }

    @Test
    void aRunOfQuiteAnotherSizeSaysNothing() throws BadInputException {
        long reckoned = plan(usual()).resources().memoryExpected();
        Experience far = new Experience(List.of(new Experience.Measured("run-001", reckoned * 5, reckoned)));

        TrainingPlan plan = Planner.plan(usual(), TrainingOptions.planned(), MACHINE, Optional.empty(), far);

        assertThat(plan.resources().memoryExpected()).isEqualTo(reckoned);
    }

    @Test
    void scenesKeepTheirUpAndDown() throws BadInputException {
        FrozenImage street = image(0, Split.TRAIN, 960, 720, 300_000, 300_000);

        assertThat(plan(material(3, street)).augmentation().flipVertical()).isFalse();
        assertThat(plan(material(3, street)).augmentation().quarterTurns()).isFalse();
        assertThat(plan(usual()).augmentation().quarterTurns()).isTrue();
    }

    private static Base base(List<LabelClass> classes, int channels) {
        ModelCard card = new ModelCard(
                1,
                "run-007",
                Instant.EPOCH,
                new NetworkPlan(channels, classes.size(), 24, 3, 1),
                classes,
                Unlabelled.BACKGROUND,
                List.of(0.25),
                List.of(0.125),
                256,
                32,
                100,
                0.5);
        return new Base("run-007", card);
    }

    @Test
    void weightsBringTheirNetworkAndTheirColours() throws BadInputException {
        TrainingPlan plan = Planner.plan(
                usual(), TrainingOptions.planned(), MACHINE, Optional.of(base(CLASSES, 1)), Experience.none());

        assertThat(plan.network().width()).isEqualTo(24);
        assertThat(plan.data().mean()).containsExactly(0.25);
        assertThat(plan.reasons().get("network.width")).contains("run-007");
        assertThat(plan.schedule().learningRate())
                .isLessThan(plan(usual()).schedule().learningRate());
    }

    @Test
    void weightsThatDoNotFitAreRefused() {
        List<LabelClass> more = new ArrayList<>(CLASSES);
        more.add(new LabelClass(2, "debris", new Rgb(0, 0, 255)));
        Material colour = material(3, image(0, Split.TRAIN, 64, 64, 5, 5));

        assertThatThrownBy(() -> Planner.plan(
                        usual(), TrainingOptions.planned(), MACHINE, Optional.of(base(more, 1)), Experience.none()))
                .hasMessageContaining("classes have changed since run-007")
                .hasMessageContaining("scratch");
        assertThatThrownBy(() -> Planner.plan(
                        colour, TrainingOptions.planned(), MACHINE, Optional.of(base(CLASSES, 1)), Experience.none()))
                .hasMessageContaining("trained on grey images");
        assertThatThrownBy(() -> Planner.plan(
                        usual(),
                        TrainingOptions.builder().width(16).build(),
                        MACHINE,
                        Optional.of(base(CLASSES, 1)),
                        Experience.none()))
                .hasMessageContaining("--width 16 does not fit");
    }
}
