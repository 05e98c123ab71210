// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.terrazzo.training.Outcome;
import org.terrazzo.training.TrainingOptions;
import org.terrazzo.training.advice.Remedy;
import org.terrazzo.training.internal.plan.Smaller;
import org.terrazzo.training.protocol.Cause;
import org.terrazzo.training.protocol.TrainingPlan;

/** What {@link Advice} says in words, as trainings that can be started. */
final class Remedies {

    private final RunFolder folder;
    private final Supplier<TrainingOptions.Builder> chosen;

    /** @param chosen what the user had set, anew with each call */
    Remedies(RunFolder folder, Supplier<TrainingOptions.Builder> chosen) {
        this.folder = folder;
        this.chosen = chosen;
    }

    List<Remedy> after(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Completed c -> List.of();
            case Outcome.Stopped s -> rest();
            case Outcome.Failed failed -> after(failed);
        };
    }

    private List<Remedy> after(Outcome.Failed failed) {
        return switch (failed.cause()) {
            case Cause.BadInput b -> List.of();
            case Cause.OutOfMemory m -> smaller(failed, m.memory());
            case Cause.Diverged d -> slower();
            case Cause.Killed k -> restOrAgain();
            case Cause.Crashed c -> restOrAgain();
            case Cause.Stalled s -> restOrAgain();
            case Cause.DiskFull d -> rest();
            case Cause.Lost l -> restOrAgain();
        };
    }

    private TrainingPlan plan() {
        return folder.plan().orElseThrow();
    }

    private List<Remedy> smaller(Outcome.Failed failed, Cause.Memory memory) {
        return Advice.ways(memory, plan(), failed.evidence()).stream()
                .map(this::smaller)
                .toList();
    }

    private Remedy smaller(Smaller way) {
        TrainingOptions.Builder options = chosen.get();
        switch (way.option()) {
            case "crop" -> options.crop(way.value());
            case "width" -> options.width(way.value()).from("scratch");
            case "batch" -> options.batch(way.value());
            case "steps" -> options.steps(way.value());
            default -> throw new IllegalStateException(way.option());
        }
        return new Remedy(
                "Train again with "
                        + (way.option().equals("steps") ? way.value() + " trees" : way.option() + " " + way.value()),
                way.needed() < 0 ? "Each tree takes memory." : "It needs about " + Sizes.text(way.needed()) + ".",
                options.build());
    }

    private List<Remedy> slower() {
        double rate = Advice.slower(plan().schedule().learningRate());
        String text = Advice.number(rate);
        return List.of(new Remedy(
                "Train again with learning rate " + text,
                "The loss grew without bounds at "
                        + Advice.number(plan().schedule().learningRate()) + ".",
                chosen.get().learningRate(Double.parseDouble(text)).build()));
    }

    private List<Remedy> restOrAgain() {
        List<Remedy> both = new ArrayList<>(rest());
        both.add(new Remedy(
                "Train again", "The same again, from its start.", chosen.get().build()));
        return both;
    }

    private List<Remedy> rest() {
        return Files.exists(folder.files().last().resolve("trainer.json"))
                ? List.of(new Remedy(
                        "Go on with " + folder.files().id(),
                        "Its last checkpoint is there; only the steps since are made again.",
                        TrainingOptions.builder().resume(folder.files().id()).build()))
                : List.of();
    }
}
