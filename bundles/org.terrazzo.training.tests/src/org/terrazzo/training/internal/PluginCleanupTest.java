// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.terrazzo.storage.Json;
import org.terrazzo.training.Outcome;
import org.terrazzo.training.Run;
import org.terrazzo.training.spi.EndedRun;
import org.terrazzo.training.spi.RunCleanup;

/** A plug-in's clean-up hook, as a service beside the built-in ones, after a real training. */
class PluginCleanupTest {

    @TempDir
    Path folder;

    /** What docs/plug-ins.md shows, as a service that comes and goes. */
    private static final class Ledger implements RunCleanup {

        private final List<String> ended = new CopyOnWriteArrayList<>();

        @Override
        public String name() {
            return "ledger";
        }

        @Override
        public int order() {
            return 500;
        }

        @Override
        public void cleanUp(EndedRun run) {
            ended.add(run.files().id() + " " + run.outcome().text());
        }
    }

    @Test
    void isCalledOnceAfterEachRunWhileItIsThere() throws Exception {
        Bundle host = FrameworkUtil.getBundle(PluginCleanupTest.class);
        assumeTrue(host != null, "needs the services of an OSGi framework");
        RealWorker worker = RealWorker.here();
        SampleProject sample = new SampleProject(folder, worker.projects());
        for (int number = 1; number <= 3; number++) {
            sample.add(number);
        }
        Ledger ledger = new Ledger();
        ServiceRegistration<RunCleanup> registration =
                host.getBundleContext().registerService(RunCleanup.class, ledger, null);

        Run first = end(worker.trainings()
                .start(sample.project, RealStage.small().steps(3).build()));
        worker.runs().runs(sample.project.folder());
        registration.unregister();
        Run second = end(worker.trainings()
                .start(sample.project, RealStage.small().steps(3).build()));

        assertThat(ledger.ended).containsExactly(first.id() + " COMPLETED");
        assertThat(hooks(first)).containsSubsequence("temporary files", "ledger", "receipt");
        assertThat(hooks(second)).doesNotContain("ledger");
    }

    private static Run end(Run run) throws Exception {
        assertThat(run.outcome().get(1, TimeUnit.MINUTES)).isInstanceOf(Outcome.Completed.class);
        return run;
    }

    private static List<String> hooks(Run run) {
        return new RunFolder(run.files(), new Json())
                .cleanup().calls().stream().map(CleanupFile.Call::hook).toList();
    }
}
