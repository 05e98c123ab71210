// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.demo.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.terrazzo.demo.SoakReport;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.Json;
import org.terrazzo.training.Outcome;
import org.terrazzo.training.Receipt;
import org.terrazzo.training.Run;
import org.terrazzo.training.RunListener;
import org.terrazzo.training.protocol.RunEvent;

/** One training of a soak: waits for its first step, does to it what is to be done, and looks at what it leaves. */
final class SoakedRun implements RunListener {

    private final Run run;
    private final SoakFault fault;
    private final AtomicBoolean done = new AtomicBoolean();
    private volatile long child;

    private SoakedRun(Run run, SoakFault fault) {
        this.run = run;
        this.fault = fault;
    }

    /** Waits for its end. */
    static SoakReport.Row follow(Run run, SoakFault fault, int images) {
        SoakedRun soaked = new SoakedRun(run, fault);
        try (Run.Subscription heard = run.listen(soaked)) {
            return soaked.row(run.outcome().join(), images);
        }
    }

    @Override
    public void event(RunEvent event) {
        switch (event) {
            case RunEvent.Started started -> child = started.pid();
            case RunEvent.Step step -> befall();
            default -> {}
        }
    }

    private void befall() {
        if (done.compareAndSet(false, true)) {
            ProcessHandle.of(child).ifPresent(fault::befall);
        }
    }

    private SoakReport.Row row(Outcome outcome, int images) {
        Optional<Receipt> receipt = receipt();
        return new SoakReport.Row(
                run.id(),
                images,
                fault.words(),
                fault.outcome(),
                words(outcome),
                Duration.between(outcome.reached().started(), outcome.reached().ended())
                                .toMillis()
                        / 1000.0,
                receipt.map(r -> r.parentMemory().after()).orElse(-1L),
                receipt.map(r -> r.threads().after()).orElse(-1L),
                receipt.map(r -> r.handles().after()).orElse(-1L),
                left(receipt.isPresent()));
    }

    private Optional<Receipt> receipt() {
        try {
            return Optional.of(new Json().read(run.files().receipt(), Receipt.class));
        } catch (BadInputException none) {
            return Optional.empty();
        }
    }

    private static String words(Outcome outcome) {
        return outcome instanceof Outcome.Failed failed ? failed.cause().text() : outcome.text();
    }

    private List<String> left(boolean receipt) {
        List<String> left = new ArrayList<>();
        note(!receipt, "no receipt", left);
        note(child > 0 && ProcessHandle.of(child).isPresent(), "a child process", left);
        note(Files.exists(run.files().temporary()), "temporary files", left);
        note(socket().filter(Files::exists).isPresent(), "a socket", left);
        return left;
    }

    private static void note(boolean there, String what, List<String> left) {
        if (there) {
            left.add(what);
        }
    }

    /** process.json, of which only the socket matters here. */
    record Socket(String socket) {}

    private Optional<Path> socket() {
        try {
            return Optional.of(
                    Path.of(new Json().read(run.files().process(), Socket.class).socket()));
        } catch (BadInputException none) {
            return Optional.empty();
        }
    }
}
