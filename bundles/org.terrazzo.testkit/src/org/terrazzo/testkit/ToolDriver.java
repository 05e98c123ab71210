// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.testkit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.Edit;
import org.terrazzo.annotation.spi.AnnotationTool;
import org.terrazzo.annotation.spi.DisplayedImage;
import org.terrazzo.annotation.spi.Gesture;
import org.terrazzo.annotation.spi.GestureHost;
import org.terrazzo.annotation.spi.GestureKey;
import org.terrazzo.annotation.spi.Hover;
import org.terrazzo.annotation.spi.HoverHost;
import org.terrazzo.annotation.spi.Modifier;
import org.terrazzo.annotation.spi.PointerEvent;
import org.terrazzo.annotation.spi.PointerEvent.Button;
import org.terrazzo.annotation.spi.PointerEvent.Kind;
import org.terrazzo.annotation.spi.Preview;
import org.terrazzo.annotation.spi.ToolOptions;

/**
 * Plays pointer and keys to a tool, as an editor would, and tells what became of the document. Work that the tool hands
 * over is done, on another thread, before the next event. For one thread.
 *
 * <p>A tool that breaks a rule of the SPI, such as committing after its gesture's end or an edit that does not fit,
 * meets an {@link IllegalStateException} or {@link IllegalArgumentException}.
 *
 * <pre>{@code
 * ToolDriver driver = ToolDriver.of(new MyTool(), AnnotationDocument.empty("a.png", 64, 64));
 * driver.activate(2).set("size", 5).press(10, 10).drag(20, 10).release(20, 10);
 * assertThat(driver.document().regions()).hasSize(1);
 * }</pre>
 */
public final class ToolDriver {

    private final AnnotationTool tool;
    private final Desk desk;
    private final Errands errands = new Errands();
    private final Deque<Edit> inverses = new ArrayDeque<>();
    private final List<String> labels = new ArrayList<>();
    private Preview preview = new Preview.Nothing();
    private String status = "";
    private Host host;
    private Hover hover;

    private ToolDriver(AnnotationTool tool, AnnotationDocument document) {
        this.tool = tool;
        this.desk = new Desk(document, ToolOptions.usual(tool.describe().options()));
    }

    /** A tool on a document, with the tool's usual options, class 1 being drawn on a grey image at 1:1. */
    public static ToolDriver of(AnnotationTool tool, AnnotationDocument document) {
        return new ToolDriver(tool, document);
    }

    /** The class that is drawn from now on. */
    public ToolDriver activate(int classIndex) {
        desk.activeClass = classIndex;
        return this;
    }

    public ToolDriver select(String... ids) {
        desk.selection = Set.of(ids);
        return this;
    }

    public ToolDriver lock(Integer... classes) {
        desk.locked = Set.of(classes);
        return this;
    }

    public ToolDriver hide(Integer... classes) {
        desk.hidden = Set.of(classes);
        return this;
    }

    /** Sets a number among the options. */
    public ToolDriver set(String option, double value) {
        desk.options = desk.options.with(option, value);
        return this;
    }

    /** Sets a choice among the options. */
    public ToolDriver set(String option, String value) {
        desk.options = desk.options.with(option, value);
        return this;
    }

    /** Sets a flag among the options. */
    public ToolDriver set(String option, boolean value) {
        desk.options = desk.options.with(option, value);
        return this;
    }

    /** @param pixelsPerScreenPixel see {@link org.terrazzo.annotation.spi.ToolContext#pixelsPerScreenPixel} */
    public ToolDriver zoom(double pixelsPerScreenPixel) {
        desk.pixelsPerScreenPixel = pixelsPerScreenPixel;
        return this;
    }

    /** @param image of the document's size */
    public ToolDriver image(DisplayedImage image) {
        desk.image = image;
        return this;
    }

    /** Lets somebody else change the document. */
    public ToolDriver otherwise(Edit edit) {
        desk.document = edit.applyTo(desk.document);
        inverses.clear();
        return this;
    }

    public ToolDriver press(double x, double y, Modifier... modifiers) {
        return play(new PointerEvent(Kind.PRESS, x, y, Button.PRIMARY, Set.of(modifiers)));
    }

    public ToolDriver drag(double x, double y, Modifier... modifiers) {
        return play(new PointerEvent(Kind.DRAG, x, y, Button.PRIMARY, Set.of(modifiers)));
    }

    public ToolDriver release(double x, double y, Modifier... modifiers) {
        return play(new PointerEvent(Kind.RELEASE, x, y, Button.PRIMARY, Set.of(modifiers)));
    }

    /** Press and release. */
    public ToolDriver click(double x, double y, Modifier... modifiers) {
        return press(x, y, modifiers).release(x, y, modifiers);
    }

    /** Two clicks, of which the second is told to be a double click. */
    public ToolDriver doubleClick(double x, double y, Modifier... modifiers) {
        click(x, y, modifiers).press(x, y, modifiers);
        play(new PointerEvent(Kind.DOUBLE_CLICK, x, y, Button.PRIMARY, Set.of(modifiers)));
        return release(x, y, modifiers);
    }

    public ToolDriver move(double x, double y, Modifier... modifiers) {
        return play(new PointerEvent(Kind.MOVE, x, y, Button.NONE, Set.of(modifiers)));
    }

    /** Plays an event: to the gesture that goes on, or to one that the event begins. */
    public ToolDriver play(PointerEvent event) {
        if (host == null && event.kind() == Kind.PRESS) {
            hover = null;
            host = new Host();
            host.gesture = tool.begin(desk, host);
        }
        if (host != null) {
            host.last = event;
            host.gesture.pointer(event);
            errands.runAll();
        } else if (event.kind() == Kind.MOVE) {
            hover(event);
        }
        return this;
    }

    private void hover(PointerEvent event) {
        if (hover == null) {
            hover = tool.beginHover(desk, new Hovering());
        }
        hover.pointer(event);
        errands.runAll();
    }

    /** Presses a key, which only a gesture hears; Esc cancels what does not end by itself. */
    public ToolDriver key(GestureKey key, Modifier... modifiers) {
        if (host != null) {
            host.gesture.key(key, Set.of(modifiers));
            errands.runAll();
            if (host != null && key == GestureKey.ESCAPE) {
                cancel();
            }
        }
        return this;
    }

    /** The user goes elsewhere. */
    public ToolDriver cancel() {
        if (host != null) {
            Host over = host;
            over.finish();
            over.gesture.cancel();
        }
        return this;
    }

    public AnnotationDocument document() {
        return desk.document;
    }

    public Set<String> selection() {
        return desk.selection;
    }

    public int activeClass() {
        return desk.activeClass;
    }

    /** What is shown now. */
    public Preview preview() {
        return preview;
    }

    /** The last word to the user. */
    public String status() {
        return status;
    }

    /** Whether a gesture goes on. */
    public boolean isBusy() {
        return host != null;
    }

    /** The labels of what was committed, in order. */
    public List<String> steps() {
        return List.copyOf(labels);
    }

    /** Takes back all that was committed since the beginning, or since somebody else changed the document. */
    public ToolDriver undoAll() {
        while (!inverses.isEmpty()) {
            desk.document = inverses.pop().applyTo(desk.document);
        }
        return this;
    }

    private final class Hovering implements HoverHost {

        @Override
        public void preview(Preview next) {
            preview = next;
        }

        @Override
        public <T> Computation compute(Work<T> work, Consumer<T> then) {
            return errands.add(work, then);
        }
    }

    private final class Host implements GestureHost {

        private Gesture gesture;
        private PointerEvent last;
        private boolean over;

        private void check() {
            if (over) {
                throw new IllegalStateException(
                        "the gesture of " + tool.describe().id() + " is over");
            }
        }

        private void finish() {
            over = true;
            errands.forget();
            preview = new Preview.Nothing();
            host = null;
        }

        @Override
        public void preview(Preview next) {
            check();
            preview = next;
        }

        @Override
        public void commit(String label, Edit edit) {
            check();
            AnnotationDocument after = edit.applyTo(desk.document);
            if (after.equals(desk.document)) {
                throw new IllegalStateException("'" + label + "' changes nothing");
            }
            inverses.push(edit.inverseOn(desk.document));
            labels.add(label);
            desk.document = after;
            desk.lastEnd = Optional.of(last);
        }

        @Override
        public void select(Set<String> ids) {
            check();
            desk.selection = Set.copyOf(
                    ids.stream().filter(id -> desk.document.position(id) >= 0).toList());
        }

        @Override
        public void activate(int classIndex) {
            check();
            desk.activeClass = classIndex;
        }

        @Override
        public void status(String text) {
            check();
            status = text;
        }

        @Override
        public <T> Computation compute(Work<T> work, Consumer<T> then) {
            check();
            return errands.add(work, then);
        }

        @Override
        public void end() {
            check();
            finish();
        }
    }
}
