// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.terrazzo.training.Outcome;
import org.terrazzo.training.Outcome.Completed;
import org.terrazzo.training.Outcome.Failed;
import org.terrazzo.training.Outcome.Stopped;
import org.terrazzo.training.protocol.Cause;
import org.terrazzo.training.protocol.RunEvent.Ended;

/**
 * From everything that is known about a run's end to its one outcome; a pure function. What happened first counts:
 * the child's last word, then what the supervisor did to it, then what somebody wished, then the traces it left.
 */
final class Verdict {

    private static final List<Function<Findings, Optional<Outcome>>> RULES =
            List.of(Verdict::byLastWord, Verdict::byAct, Verdict::byWish, Verdict::byTraces);

    private Verdict() {}

    static Outcome of(Findings findings) {
        return RULES.stream()
                .map(rule -> rule.apply(findings))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> failed(findings, Traces.none(findings)));
    }

    private static Optional<Outcome> byLastWord(Findings findings) {
        return findings.lastWord().map(word -> switch (word.end()) {
            case COMPLETED -> new Completed(findings.reached());
            case STOPPED -> new Stopped(whoWished(findings), findings.reached());
            case FAILED -> failed(findings, fault(word));
        });
    }

    private static String whoWished(Findings findings) {
        return findings.wish().map(StopWish::by).orElse("the run itself, which nobody listened to any more");
    }

    private static Fault fault(Ended word) {
        Cause cause = word.cause() == null ? new Cause.Crashed() : word.cause();
        return new Fault(cause, word.message() == null ? "The run failed without saying why." : word.message());
    }

    private static Optional<Outcome> byAct(Findings findings) {
        return findings.act().map(fault -> failed(findings, fault));
    }

    /** Who asks for an end gets it; but a child that crashed on the way has crashed, whatever was asked for. */
    private static Optional<Outcome> byWish(Findings findings) {
        boolean crashed =
                !findings.endedBySupervisor() && Traces.crash(findings).isPresent();
        return findings.wish().filter(wish -> !crashed).map(wish -> new Stopped(wish.by(), findings.reached()));
    }

    private static Optional<Outcome> byTraces(Findings findings) {
        return Traces.read(findings).map(fault -> failed(findings, fault));
    }

    private static Outcome failed(Findings findings, Fault fault) {
        String advice = Advice.on(fault.cause(), findings);
        return new Failed(fault.cause(), fault.message(), advice, findings.evidence(), findings.reached());
    }
}
