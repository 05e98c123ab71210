// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.ui.internal.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.training.TrainingOptions;
import org.terrazzo.training.protocol.Job;
import org.terrazzo.training.protocol.NetworkKind;

/** What a remedy trains with stands in the form afterwards, as if it had been typed. */
class ChoicesTest {

    static Stream<TrainingOptions> options() {
        return Stream.of(
                TrainingOptions.planned(),
                TrainingOptions.builder()
                        .epochs(12)
                        .crop(128)
                        .batch(2)
                        .name("smaller")
                        .build(),
                TrainingOptions.builder()
                        .steps(400)
                        .from("latest")
                        .width(8)
                        .depth(2)
                        .build(),
                TrainingOptions.builder()
                        .minutes(0.75)
                        .learningRate(0.002)
                        .seed(7)
                        .build(),
                TrainingOptions.builder()
                        .network(NetworkKind.FOREST)
                        .memoryLimit((64L << 20) + 12_345)
                        .threads(3)
                        .unattended(Job.Orphaned.SAVE_AND_END)
                        .build(),
                TrainingOptions.builder().resume("run-004").steps(900).build());
    }

    @ParameterizedTest
    @MethodSource("options")
    void typedAgainTheyAreTheSame(TrainingOptions options) throws BadInputException {
        assertThat(Choices.of(options).options()).isEqualTo(options);
    }

    @Test
    void whatIsPlannedIsNotTyped() {
        assertThat(Choices.of(TrainingOptions.planned())).isEqualTo(Choices.NONE);
    }
}
