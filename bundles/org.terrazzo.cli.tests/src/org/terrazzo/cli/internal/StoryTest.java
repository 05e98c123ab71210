// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;
import org.terrazzo.cli.internal.Shell.Reply;

/** A user's way from an empty folder to a retrained model, with the services as they are and real children. */
class StoryTest {

    private static final String SMALL = " --width 4 --depth 2 --crop 32 --batch 2 --seed 1 --threads 1";

    @TempDir
    private Path folder;

    private ServiceTracker<CommandLineService, CommandLineService> tracker;
    private Shell shell;

    @BeforeEach
    void findTheCommandLine() throws Exception {
        Bundle bundle = FrameworkUtil.getBundle(CommandLineService.class);
        assumeTrue(bundle != null, "needs the services of an OSGi framework");
        tracker = new ServiceTracker<>(bundle.getBundleContext(), CommandLineService.class, null);
        tracker.open();
        CommandLineService commands = tracker.waitForService(TimeUnit.SECONDS.toMillis(30));
        assertThat(commands).as("the command line's service").isNotNull();
        shell = new Shell(commands, folder);
        Fixture.draw(folder, 4);
    }

    @AfterEach
    void close() {
        if (tracker != null) {
            tracker.close();
        }
    }

    private JsonObject ok(String line) {
        Reply reply = shell.type(line + " --json");
        assertThat(reply.status()).as(line + "\n" + reply.err()).isZero();
        return reply.json();
    }

    @Test
    void fromAnEmptyFolderToARetrainedModelAndBack() throws Exception {
        ok("create p --class ground --class square");
        assertThat(ok("import p --images images --masks masks").get("annotated").getAsInt())
                .isEqualTo(4);
        assertThat(ok("plan p --steps 9")
                        .getAsJsonObject("schedule")
                        .get("steps")
                        .getAsInt())
                .isEqualTo(9);
        assertThat(ok("train p --steps 12" + SMALL).get("outcome").getAsString())
                .isEqualTo("COMPLETED");
        JsonObject second = ok("train p --steps 6 --from latest --name again" + SMALL);
        assertThat(second.get("from").getAsString()).isEqualTo("run-001");
        assertThat(ok("info p").getAsJsonArray("runs")).hasSize(2);
        useTheModel();
        tellOfTheRuns();
        decide();
        saveAndBringBack();
    }

    /** As the ancestor of this system could not: twenty trainings in a row from one process, every third with a fault. */
    @Test
    void twentyTrainingsInARowKeepNothing() throws Exception {
        Fixture.draw(folder, 10);
        ok("create p --class ground --class square");
        ok("import p --images images --masks masks");

        JsonObject soak = ok("soak p --runs 20");

        assertThat(soak.get("passed").getAsBoolean()).as(soak.toString()).isTrue();
        JsonArray runs = soak.getAsJsonArray("runs");
        assertThat(runs).hasSize(20);
        assertThat(runs.get(19).getAsJsonObject().get("images").getAsInt()).isEqualTo(10);
        assertThat(runs.toString()).contains("KILLED(SIGKILL)", "KILLED(SIGTERM)", "DIVERGED");
    }

    private void useTheModel() {
        JsonArray masks = ok("predict p --model latest --output out --uncertainty --threshold square=0.5 images")
                .getAsJsonArray("images");
        assertThat(masks).hasSize(4);
        assertThat(folder.resolve("out/i0.png")).exists();
        assertThat(folder.resolve("out/i0.uncertainty.png")).exists();
        JsonObject test = ok("evaluate p --model best --csv scores --html scores.html");
        assertThat(folder.resolve("scores/confusion.csv")).content().startsWith("truth,ground,square,undecided");
        assertThat(folder.resolve("scores.html")).content().contains("Evaluation of run-00", "error");
        assertThat(test.getAsJsonArray("classes").get(1).getAsJsonObject().has("iou"))
                .isTrue();
        assertThat(test.get("pixelAccuracy").getAsDouble()).isBetween(0.0, 1.0);
        JsonObject all = ok("evaluate p --model run-002 --images images --masks masks");
        assertThat(all.get("meanIou").getAsDouble()).isBetween(0.0, 1.0);
        assertThat(all.getAsJsonArray("notices").get(0).getAsString()).contains("has learned from");
        assertThat(ok("analyze p --model latest --output counts --minimum-area 3 --html counts.html images")
                        .get("images")
                        .getAsInt())
                .isEqualTo(4);
    }

    private void tellOfTheRuns() {
        assertThat(folder.resolve("counts.html")).content().contains("Objects found by run-002", "median area");
        JsonArray runs = ok("runs p").getAsJsonArray("runs");
        assertThat(runs.get(0).getAsJsonObject().get("id").getAsString()).isEqualTo("run-001");
        assertThat(runs.get(1).getAsJsonObject().get("state").getAsString()).isEqualTo("ENDED");
        assertThat(ok("run p run-001").getAsJsonObject("receipt").get("verdict").getAsString())
                .isNotBlank();
        assertThat(shell.type("stop p latest").out()).contains("COMPLETED");
        JsonObject compared = ok("compare p run-001 latest");
        assertThat(compared.get("changes").getAsString()).contains("from run-001", "steps 6");
        assertThat(compared.getAsJsonArray("images")).isEmpty();
        assertThat(shell.type("compare p latest").out()).contains("run-001 and run-002", "schedule.steps", "square");
    }

    /** The first model is taken as it is; the second only if it is not worse; then the runs are no longer needed. */
    private void decide() throws Exception {
        assertThat(shell.type("predict p --model current --output out images").status())
                .isEqualTo(4);
        assertThat(ok("promote p run-001").get("accepted").getAsBoolean()).isFalse();
        assertThat(ok("promote p run-001 --accept")
                        .getAsJsonObject("current")
                        .get("run")
                        .getAsString())
                .isEqualTo("run-001");
        JsonObject second = ok("promote p run-002 --accept-if-not-worse");
        boolean worse = second.toString().contains("\"regression\":true");
        assertThat(second.get("accepted").getAsBoolean()).isEqualTo(!worse);
        assertThat(ok("predict p --model current --output out images").get("model"))
                .isEqualTo(second.getAsJsonObject("current").get("run"));
        assertThat(shell.type("promote p").out()).contains(" is in use since ");
        assertThat(shell.type("rank p --model current").err()).contains("Every image is annotated");
        Fixture.draw(folder.resolve("more"), 6);
        ok("import p --images more/images");
        JsonArray ranked = ok("rank p --model current --count 5").getAsJsonArray("images");
        assertThat(ranked).as("four of the six were there already").hasSize(2);
        assertThat(folder.resolve("p/predictions/" + currentRun() + "/i5.png.png"))
                .exists();
        assertThat(ok("check p").get("possible").getAsBoolean()).isTrue();
    }

    private String currentRun() {
        return ok("promote p").getAsJsonObject("current").get("run").getAsString();
    }

    private void saveAndBringBack() {
        assertThat(ok("export p --format masks exported").get("exported").getAsInt())
                .isEqualTo(4);
        ok("backup p saved.zip");
        assertThat(ok("restore saved.zip q").get("runs").getAsInt()).isEqualTo(2);
        assertThat(ok("clear q --runs --yes").get("runs").getAsInt()).isEqualTo(2);
        assertThat(ok("runs q").getAsJsonArray("runs")).isEmpty();
        assertThat(ok("predict q --model current --output out images").getAsJsonArray("images"))
                .as("a promoted model outlives its run")
                .hasSize(4);
    }

    @Test
    void aTrainingThatFailsEndsWithCauseEvidenceAndAdvice() {
        ok("create p --class ground --class square");
        ok("import p --images images --masks masks");
        Reply reply = shell.type("train p --steps 50 --learning-rate 1e6 --json" + SMALL);
        assertThat(reply.status()).as(reply.err()).isEqualTo(5);
        assertThat(reply.json().get("cause").getAsString()).isEqualTo("DIVERGED");
        assertThat(reply.err()).contains("Cause:", "Evidence:", "Advice:");
    }

    @Test
    void aTrainingThatCannotFitIsRefusedByNumbers() {
        ok("create p --class ground --class square");
        ok("import p --images images --masks masks");
        Reply reply = shell.type("train p --steps 50 --memory-limit 100M" + SMALL);
        assertThat(reply.status()).as(reply.err()).isEqualTo(4);
        assertThat(reply.err()).contains("needs about ", "100 MB are allowed", "--memory-limit");
        assertThat(ok("runs p").getAsJsonArray("runs")).isEmpty();
    }
}
