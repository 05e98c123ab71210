// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.terrazzo.training.Evidence;
import org.terrazzo.training.internal.plan.Remedy;
import org.terrazzo.training.internal.plan.Smaller;
import org.terrazzo.training.protocol.Cause;
import org.terrazzo.training.protocol.Cause.Memory;
import org.terrazzo.training.protocol.TrainingPlan;

/** What to do about a cause, with the run's own values where there are some. */
final class Advice {

    /** What trains most networks from scratch. */
    private static final double USUAL_RATE = 2e-3;

    private Advice() {}

    static String on(Cause cause, Findings findings) {
        return switch (cause) {
            case Cause.BadInput b -> "Correct what is named above and start again; nothing else was lost.";
            case Cause.OutOfMemory m -> memory(m.memory(), findings);
            case Cause.Killed k -> killed(k.signal(), findings);
            case Cause.Crashed c ->
                findings.began()
                        ? again(findings)
                        : "Reinstall Terrazzo if this happens again; " + "worker.log in the run's folder has the rest.";
            case Cause.Diverged d -> "Train again with a smaller learning rate" + learningRate(findings) + ".";
            case Cause.Stalled s -> again(findings);
            case Cause.DiskFull d -> "Free some disk space, for example by clearing old runs, then resume the run.";
            case Cause.Lost l -> again(findings);
        };
    }

    private static String memory(Memory memory, Findings findings) {
        return switch (memory) {
            case HEAP, NATIVE -> smaller(memory, findings) + " Closing other programs helps as well.";
            case DEVICE -> smaller(memory, findings);
            case LIMIT ->
                smaller(memory, findings) + " Or allow more than "
                        + Sizes.text(findings.evidence().memoryLimit()) + " with --memory-limit.";
        };
    }

    private static String smaller(Memory memory, Findings findings) {
        return findings.plan()
                .map(plan -> smaller(memory, plan, findings.evidence()))
                .orElse("Use fewer or smaller images at a time.");
    }

    private static String smaller(Memory memory, TrainingPlan plan, Evidence evidence) {
        return Remedy.of(plan, peak(plan, evidence), had(memory, plan, evidence));
    }

    /** Values that need less, as the text names them. */
    static List<Smaller> ways(Memory memory, TrainingPlan plan, Evidence evidence) {
        return Remedy.ways(plan, peak(plan, evidence), had(memory, plan, evidence));
    }

    private static long peak(TrainingPlan plan, Evidence evidence) {
        return Math.max(plan.resources().memoryExpected(), evidence.residentPeak());
    }

    /** A child that was refused memory had all that there was. */
    private static long had(Memory memory, TrainingPlan plan, Evidence evidence) {
        long seen = evidence.residentPeak() > 0
                ? evidence.residentPeak()
                : plan.resources().memoryExpected();
        return memory == Memory.LIMIT ? evidence.memoryLimit() : seen;
    }

    private static String killed(String signal, Findings findings) {
        String free = findings.evidence().freeMemory() < 0
                ? ""
                : " (" + Sizes.text(findings.evidence().freeMemory())
                        + " of the machine's memory were free afterwards)";
        return signal.equals("SIGKILL")
                ? "If nobody did it by hand, the system did it because memory ran out" + free + ". " + again(findings)
                : again(findings);
    }

    private static String learningRate(Findings findings) {
        return findings.plan()
                .map(plan -> plan.schedule().learningRate())
                .map(rate -> ": --learning-rate %s instead of %s".formatted(number(slower(rate)), number(rate)))
                .orElse("");
    }

    static double slower(double rate) {
        return Math.min(USUAL_RATE, rate / 4);
    }

    /** Two digits say enough, and no exponent is what people type. */
    static String number(double value) {
        return BigDecimal.valueOf(value)
                .round(new MathContext(2))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String again(Findings findings) {
        return findings.plan().isPresent() && findings.step() > 0
                ? "Go on from the last checkpoint with --resume, or train again."
                : "Start it again; if it happens again, worker.log in the run's folder says more.";
    }
}
