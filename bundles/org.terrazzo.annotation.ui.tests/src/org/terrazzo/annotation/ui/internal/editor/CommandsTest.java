// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.ByteArrayTransfer;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IEditorPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.CopiedRegions;
import org.terrazzo.annotation.spi.ToolDescription;
import org.terrazzo.annotation.ui.internal.canvas.DisplaySettings;
import org.terrazzo.annotation.ui.internal.drawing.ClassStates;
import org.terrazzo.model.Box;
import org.terrazzo.model.DisplayRange;
import org.terrazzo.model.Origin;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Region;

/** What keys do to regions, classes and the picture. */
class CommandsTest {

    @TempDir
    private Path folder;

    private OpenImage image;
    private Hands hands;

    @BeforeEach
    void open() throws Exception {
        image = OpenImage.in(folder);
        hands = image.hands();
    }

    @AfterEach
    void close() throws Exception {
        image.desk().tools().giveBack();
        image.close();
    }

    private void take(char key, String tool) {
        hands.type(key);
        Hands.until(tool + " is in hand", () -> inHand().equals(Optional.of(tool)));
    }

    private Optional<String> inHand() {
        return image.desk().runner().tool().map(ToolDescription::id);
    }

    private void control(char key) {
        hands.hold(SWT.MOD1).type(key).letGo(SWT.MOD1);
    }

    /** A rectangle of the class with this digit. */
    private void draw(char digit, double left, double top, double right, double bottom) {
        hands.type(digit);
        Hands.until("class " + digit, () -> classes().active() == digit - '1');
        take('r', "org.terrazzo.rectangle");
        int before = image.document().regions().size();
        hands.drag(left, top, right, bottom);
        image.regions(before + 1);
    }

    private ClassStates.OfProject classes() {
        return image.desk().editing().classStates();
    }

    private Box bounds(int region) {
        return image.document().regions().get(region).geometry().bounds();
    }

    /** Posts one half of a stroke on a key. */
    private void post(int type, char key) {
        Event event = new Event();
        event.type = type;
        event.character = key;
        Display.getCurrent().post(event);
        hands.pump();
    }

    @Test
    void regionsAreCopiedToTheNextImage() throws Exception {
        draw('2', 40, 40, 140, 90);
        draw('1', 60, 120, 100, 160);
        List<Region> drawn = image.document().regions();
        control('a');
        control('c');
        hands.key(SWT.PAGE_DOWN);
        Desk next = nextDesk();
        control('v');
        Hands.until(
                "they are there, too", () -> next.editing().document().regions().size() == 2);
        assertThat(next.editing().document().regions()).containsExactlyElementsOf(drawn);
        Hands.until("they are selected", () -> next.editing().selection().equals(Set.of("r1", "r2")));
    }

    private Desk nextDesk() {
        Hands.until("the next image", () -> editor().getTitle().equals("b.png") && desk() != null);
        Hands.until("its canvas has the keys", () -> desk().canvas().control().isFocusControl());
        return desk();
    }

    private IEditorPart editor() {
        return image.page().getActiveEditor();
    }

    private Desk desk() {
        return editor().getAdapter(Desk.class);
    }

    @Test
    void whatIsCutComesBackAndACopyOverItsOriginalLiesAside() {
        draw('1', 40, 40, 140, 90);
        control('x');
        image.regions(0);
        control('v');
        image.regions(1);
        assertThat(bounds(0)).isEqualTo(new Box(40, 40, 101, 51));
        control('v');
        image.regions(2);
        assertThat(bounds(1)).isEqualTo(new Box(52, 52, 101, 51));
        control('d');
        image.regions(3);
        assertThat(bounds(2)).isEqualTo(new Box(64, 64, 101, 51));
    }

    @Test
    void classesAreFoundByTheirNamesInAnotherProject() {
        Region foreign = new Region("r1", 9, PixelSet.of(5, 5, 9), new Origin.Person("bob"));
        Region unknown = new Region("r2", 7, PixelSet.of(8, 5, 9), new Origin.Person("bob"));
        AnnotationDocument other =
                AnnotationDocument.empty("elsewhere.png", 20, 20).withRegions(List.of(foreign, unknown));
        image.desk().clipboard().put(new CopiedRegions(other, Map.of(9, "membrane", 7, "axon")));
        control('v');
        image.regions(2);
        assertThat(image.document().regions())
                .extracting(Region::classIndex)
                .containsExactly(2, classes().active());
    }

    @Test
    void rubbishOnTheClipboardIsNotPasted() {
        for (String rubbish : List.of("{", "{\"formatVersion\":1}", "\uFFFF\u0000")) {
            put(rubbish.getBytes(StandardCharsets.UTF_8));
            control('v');
        }
        put(new byte[] {(byte) 0xC3, 0x28, (byte) 0xFF});
        control('v');
        draw('1', 40, 40, 140, 90);
        assertThat(image.document().regions()).hasSize(1);
        assertThat(image.desk().editing().session().undoLabels()).hasSize(1);
    }

    /** What another program may have put there under our name. */
    private static void put(byte... bytes) {
        Clipboard clipboard = new Clipboard(Display.getCurrent());
        clipboard.setContents(new Object[] {bytes}, new Transfer[] {new Foreign()});
        clipboard.dispose();
    }

    private static final class Foreign extends ByteArrayTransfer {

        @Override
        protected int[] getTypeIds() {
            return new int[] {registerType(RegionTransfer.TYPE)};
        }

        @Override
        protected String[] getTypeNames() {
            return new String[] {RegionTransfer.TYPE};
        }
    }

    @Test
    void overlappingRegionsAreUnitedAndMadePixels() throws Exception {
        draw('1', 40, 40, 100, 90);
        draw('1', 80, 40, 140, 90);
        control('a');
        hands.type('u');
        image.regions(1);
        hands.type('m');
        Hands.until(
                "it is a set of pixels",
                () -> image.document().regions().getFirst().geometry() instanceof PixelSet);
        hands.hold(SWT.SHIFT).type('m').letGo(SWT.SHIFT);
        Hands.until(
                "it is a polygon again",
                () -> image.document().regions().getFirst().geometry() instanceof Polygon);
        assertThat(image.savedLabels().count(0)).isEqualTo(100L * 50);
    }

    @Test
    void aKeyThatIsHeldPicksAndGivesTheFormerToolBack() {
        draw('3', 40, 40, 140, 90);
        take('b', "org.terrazzo.brush");
        hands.type('1');
        hands.moveTo(90, 60);
        post(SWT.KeyDown, 'q');
        Hands.until("the class is picked", () -> classes().active() == 2);
        assertThat(inHand()).contains("org.terrazzo.pick");
        post(SWT.KeyUp, 'q');
        Hands.until("the brush is back", () -> inHand().equals(Optional.of("org.terrazzo.brush")));
    }

    @Test
    void aLockedClassIsSparedAndAHiddenOneNotSelected() throws Exception {
        draw('2', 40, 40, 140, 90);
        hands.type('t');
        Hands.until("it is locked", () -> classes().locked().equals(Set.of(1)));
        control('a');
        hands.key(SWT.DEL);
        draw('1', 100, 40, 200, 90);
        assertThat(image.savedLabels().get(120, 60)).isEqualTo(1);
        assertThat(image.savedLabels().get(180, 60)).isZero();
        hands.type('2').type('t').type('g');
        Hands.until("it is hidden and unlocked", () -> classes().hidden().equals(Set.of(1)));
        take('v', "org.terrazzo.select");
        hands.click(60, 60);
        hands.click(180, 60);
        Hands.until(
                "the other one is selected",
                () -> !image.desk().editing().selection().isEmpty());
        assertThat(image.desk().editing().selection()).containsExactly("r2");
        control('g');
        Hands.until("all are shown", () -> classes().hidden().isEmpty());
    }

    @Test
    void aStrokeIsNotLostWhenAnotherToolIsTakenAtOnce() {
        take('b', "org.terrazzo.brush");
        hands.drag(60, 60, 160, 60, 160, 160);
        hands.type('p');
        image.regions(1);
    }

    @Test
    void theDisplayRangeIsRememberedForItsImageOrProject() throws Exception {
        DisplaySettings bright = new DisplaySettings(new DisplayRange(10, 60), 2);
        image.desk().display().show(bright);
        image = image.again();
        assertThat(image.desk().canvas().settings()).isEqualTo(bright);
        DisplaySettings dark = new DisplaySettings(new DisplayRange(0, 900), 0.5);
        image.desk().display().showForAll(dark);
        image.hands().key(SWT.PAGE_DOWN);
        assertThat(nextDesk().canvas().settings()).isEqualTo(dark);
    }

    @Test
    void regionsAreWalkedThrough() {
        draw('1', 40, 40, 100, 90);
        draw('2', 140, 40, 200, 90);
        hands.type('n');
        Hands.until("the first", () -> image.desk().editing().selection().equals(Set.of("r1")));
        hands.type('n');
        Hands.until("the second", () -> image.desk().editing().selection().equals(Set.of("r2")));
        hands.hold(SWT.SHIFT).type('n').letGo(SWT.SHIFT);
        Hands.until("the first again", () -> image.desk().editing().selection().equals(Set.of("r1")));
    }
}
