// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.terrazzo.annotation.Edit;
import org.terrazzo.annotation.spi.AnnotationTool;
import org.terrazzo.annotation.spi.Gesture;
import org.terrazzo.annotation.spi.GestureHost;
import org.terrazzo.annotation.spi.ToolContext;
import org.terrazzo.annotation.spi.ToolCursor;
import org.terrazzo.annotation.spi.ToolDescription;
import org.terrazzo.model.Origin;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Region;

/** A tool that does wrong costs its gesture, and nothing else. */
class FaultyToolTest {

    private static final int LOOK_MILLIS = 50;

    @TempDir
    private Path folder;

    private OpenImage image;
    private ServiceRegistration<AnnotationTool> registration;
    private String said;

    @BeforeEach
    void open() throws Exception {
        image = OpenImage.in(folder);
    }

    @AfterEach
    void close() throws Exception {
        image.desk().tools().activate("org.terrazzo.select");
        registration.unregister();
        image.close();
    }

    /** Commits a region, and then does what it is told. */
    private record Faulty(Runnable fault) implements AnnotationTool {

        @Override
        public ToolDescription describe() {
            return new ToolDescription(
                    "org.example.faulty", "Clumsy pen", "", "", "", 9000, ToolCursor.CROSS, "", List.of());
        }

        @Override
        public Gesture begin(ToolContext context, GestureHost host) {
            return event -> {
                Region region = new Region(
                        context.document().freshId(), 0, PixelSet.of(5, 5, 9), new Origin.Person(context.author()));
                host.commit("Blot", new Edit.Add(region, 0));
                fault.run();
            };
        }
    }

    private void drawWith(Runnable fault) {
        registration = FrameworkUtil.getBundle(getClass())
                .getBundleContext()
                .registerService(AnnotationTool.class, new Faulty(fault), null);
        image.desk().tools().activate("org.example.faulty");
        Hands.until(
                "the tool is in hand",
                () -> image.desk()
                        .runner()
                        .tool()
                        .filter(tool -> tool.label().equals("Clumsy pen"))
                        .isPresent());
        image.hands().pump(); // the new tool's button moves what lies beside it
        answer();
        image.hands().moveTo(100, 100).press(1).release(1);
    }

    @Test
    void aToolThatThrowsIsNamedAndLaidAside() {
        drawWith(() -> {
            throw new IllegalStateException("out of ink");
        });
        assertThat(told()).contains("Clumsy pen");
        assertThat(image.document().regions()).isEmpty();
        assertThat(image.desk().tools().active()).isEmpty();
    }

    @Test
    void aToolThatNeverReturnsIsLaidAsideToo() {
        drawWith(FaultyToolTest::waitForEver);
        told();
        assertThat(image.document().regions()).isEmpty();
        image.desk().tools().activate("org.terrazzo.rectangle");
        image.hands().drag(40, 40, 140, 90);
        image.regions(1);
    }

    @Test
    void whatSomebodyElseDrewMeanwhileStays() {
        Region other = new Region("r9", 1, PixelSet.of(8, 5, 9), new Origin.Person("bob"));
        drawWith(() -> {
            applyElsewhere(new Edit.Add(other, 1));
            throw new IllegalStateException("out of ink");
        });
        told();
        assertThat(image.document().regions()).containsExactly(other);
        assertThat(image.desk().editing().session().undoLabels()).endsWith("Paint in another window", "Blot");
    }

    /** As a second window on the same document does. */
    private void applyElsewhere(Edit edit) {
        try {
            image.desk().editing().session().apply("Paint in another window", edit);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void askedForAgainItGetsAnotherChance() {
        drawWith(() -> {
            throw new IllegalStateException("out of ink");
        });
        told();
        image.desk().tools().activate("org.example.faulty");
        assertThat(image.desk().tools().active()).isPresent();
    }

    private static void waitForEver() {
        CountDownLatch never = new CountDownLatch(1);
        while (never.getCount() > 0) {
            try {
                never.await();
            } catch (InterruptedException e) {
                // a tool that does not listen to anybody
                never = new CountDownLatch(1);
            }
        }
    }

    /** What the dialog said that names the tool; it is closed by then. */
    private String told() {
        Hands.until("a dialog names the tool", () -> said != null);
        return said;
    }

    /** The dialog has an event loop of its own, in which this is called. */
    private void answer() {
        Optional<Shell> dialog = shown();
        if (dialog.isPresent()) {
            said = dialog.get().getText();
            dialog.get().close();
        } else {
            Display.getCurrent().timerExec(LOOK_MILLIS, this::answer);
        }
    }

    private static Optional<Shell> shown() {
        return Arrays.stream(Display.getCurrent().getShells())
                .filter(shell -> shell.getText().contains("laid aside"))
                .findFirst();
    }
}
