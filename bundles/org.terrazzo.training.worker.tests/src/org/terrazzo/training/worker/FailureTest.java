// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.engine.EngineException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.training.protocol.Cause;
import org.terrazzo.training.worker.learn.DivergedException;

class FailureTest {

    @Test
    void knowsItsCauses() {
        assertThat(cause(new EngineException("[enforce fail] DefaultCPUAllocator: can't allocate memory: you tried")))
                .isEqualTo(new Cause.OutOfMemory(Cause.Memory.NATIVE));
        assertThat(cause(new EngineException("std::bad_alloc"))).isEqualTo(new Cause.OutOfMemory(Cause.Memory.NATIVE));
        assertThat(cause(new OutOfMemoryError("Java heap space"))).isEqualTo(new Cause.OutOfMemory(Cause.Memory.HEAP));
        assertThat(cause(new OutOfMemoryError("Cannot reserve 9 bytes of direct buffer memory")))
                .isEqualTo(new Cause.OutOfMemory(Cause.Memory.NATIVE));
        assertThat(cause(new UncheckedIOException(new IOException("No space left on device"))))
                .isEqualTo(new Cause.DiskFull());
        assertThat(cause(new IllegalStateException(new BadInputException("a", "b"))))
                .isEqualTo(new Cause.BadInput());
        assertThat(cause(new DivergedException(3, 10))).isEqualTo(new Cause.Diverged());
        assertThat(cause(new IllegalStateException())).isEqualTo(new Cause.Crashed());
    }

    /** What to do about it, whoever reads the outcome says, who knows the plan. */
    @Test
    void saysThatTheLossDiverged() {
        assertThat(Failure.of(new DivergedException(3, 10)).message())
                .isEqualTo("The loss is not a finite number any more at step 3 with the learning rate 10.");
    }

    @Test
    void saysWhatToDo() {
        assertThat(Failure.of(new OutOfMemoryError("Java heap space")).message())
                .contains("--crop");
        assertThat(Failure.of(new IllegalStateException("odd")).message()).contains("odd", "worker.log");
    }

    private static Cause cause(Throwable thrown) {
        return Failure.of(thrown).cause();
    }
}
