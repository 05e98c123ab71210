// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.terrazzo.annotation.ui.internal.editor.Menus.choose;
import static org.terrazzo.annotation.ui.internal.editor.Menus.item;
import static org.terrazzo.annotation.ui.internal.editor.Menus.shown;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.menus.AbstractContributionFactory;
import org.eclipse.ui.menus.IContributionRoot;
import org.eclipse.ui.menus.IMenuService;
import org.eclipse.ui.services.IServiceLocator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.terrazzo.annotation.ui.internal.drawing.ClassStates;
import org.terrazzo.model.LabelClass;

/** The lists beside the image: classes and regions, by their menus and by keys. */
class ListsTest extends EditorFixture {

    private static final String CLASSES = "org.terrazzo.annotation.ui.classes";
    private static final String REGIONS = "org.terrazzo.annotation.ui.regions";

    @BeforeEach
    void begin() {
        hands.enter();
    }

    @AfterEach
    void leave() {
        hands.enter();
    }

    /** There is no window manager here that gives the keys back when a dialog has closed. */
    private void comeBack() {
        image.page().getWorkbenchWindow().getShell().forceActive();
        image.desk().setFocus();
        Hands.until(
                "the canvas has the keys", () -> image.desk().canvas().control().isFocusControl());
    }

    /** The table of a view, which comes to the top. */
    private Table table(String view, String column) throws Exception {
        image.page().showView(view);
        Hands.until(view + " is seen", () -> tables(column).findFirst().isPresent());
        return tables(column).findFirst().orElseThrow();
    }

    private Stream<Table> tables(String column) {
        return controls(image.page().getWorkbenchWindow().getShell())
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .filter(table -> table.isVisible()
                        && Arrays.stream(table.getColumns())
                                .anyMatch(each -> each.getText().equals(column)));
    }

    private static Stream<Control> controls(Control control) {
        Stream<Control> own = Stream.of(control);
        return control instanceof Composite composite
                ? Stream.concat(own, Arrays.stream(composite.getChildren()).flatMap(ListsTest::controls))
                : own;
    }

    private static void lines(Table table, int count) {
        Hands.until(count + " lines", () -> table.getItemCount() == count);
    }

    /** A click with the first button on a line. */
    private void click(Table table, int line) {
        Rectangle cell = table.getItem(line).getBounds(0);
        Point target = table.toDisplay(cell.x + cell.width / 2, cell.y + cell.height / 2);
        post(SWT.MouseMove, event -> {
            event.x = target.x;
            event.y = target.y;
        });
        Hands.until(
                "the pointer is there",
                () -> table.getDisplay().getCursorLocation().equals(target));
        post(SWT.MouseDown, event -> event.button = 1);
        post(SWT.MouseUp, event -> event.button = 1);
        Hands.until("line " + line + " is selected", () -> table.isSelected(line));
    }

    private void post(int type, Consumer<Event> filled) {
        Event event = new Event();
        event.type = type;
        filled.accept(event);
        Display.getCurrent().post(event);
        hands.pump();
    }

    private List<String> names() {
        return image.desk().editing().classes().list().stream()
                .map(LabelClass::name)
                .toList();
    }

    private void named(String... names) {
        try {
            Hands.until("classes " + List.of(names), () -> names().equals(List.of(names)));
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + ", but " + names(), e);
        }
    }

    private ClassStates.OfProject states() {
        return image.desk().editing().classStates();
    }

    private void shiftControl(char key) {
        hands.hold(SWT.SHIFT).chord(SWT.MOD1, key).letGo(SWT.SHIFT);
    }

    @Test
    void classesAreAddedRenamedMovedAndDeletedByKeys() {
        Dialogs.type("Add a Class", "axon");
        shiftControl('n');
        named("cell", "nucleus", "membrane", "axon");
        Hands.until("the new one is active", () -> states().active() == 3);
        comeBack();
        Dialogs.type("Rename axon", "dendrite");
        hands.hold(SWT.SHIFT).key(SWT.F2).letGo(SWT.SHIFT);
        named("cell", "nucleus", "membrane", "dendrite");
        comeBack();
        hands.hold(SWT.ALT).key(SWT.ARROW_UP).letGo(SWT.ALT);
        named("cell", "nucleus", "dendrite", "membrane");
        hands.hold(SWT.ALT).key(SWT.ARROW_UP).letGo(SWT.ALT);
        named("cell", "dendrite", "nucleus", "membrane");
        hands.hold(SWT.ALT).key(SWT.ARROW_DOWN).letGo(SWT.ALT);
        named("cell", "nucleus", "dendrite", "membrane");
        hands.hold(SWT.SHIFT).hold(SWT.MOD1).key(SWT.DEL).letGo(SWT.MOD1).letGo(SWT.SHIFT);
        named("cell", "nucleus", "membrane");
        Hands.until("another is active", () -> states().active() == 0);
    }

    @Test
    void whatIsDrawnInIsNotDeleted() {
        rectangle(40, 40, 140, 90);
        hands.hold(SWT.SHIFT).hold(SWT.MOD1).key(SWT.DEL).letGo(SWT.MOD1).letGo(SWT.SHIFT);
        image.desk().afterAll(() -> {});
        assertThat(names()).containsExactly("cell", "nucleus", "membrane");
        assertThat(image.document().regions()).hasSize(1);
    }

    @Test
    void theMenuOfClassesIsAboutTheOneThatWasClicked() throws Exception {
        draw(1);
        rectangle(40, 40, 140, 90);
        draw(0);
        rectangle(200, 40, 240, 90);
        Table classes = table(CLASSES, "Seen");
        lines(classes, 3);
        click(classes, 1);
        Hands.until("it is active", () -> states().active() == 1);
        choose(classes.getMenu(), "Select Regions of nucleus");
        Hands.until(
                "its region is selected",
                () -> image.desk().editing().selection().equals(Set.of("r1")));
        choose(classes.getMenu(), "Lock nucleus");
        choose(classes.getMenu(), "Show nucleus");
        assertThat(states().locked()).containsExactly(1);
        assertThat(states().hidden()).containsExactly(1);
        assertThat(item(shown(classes.getMenu()), "Delete nucleus").getToolTipText())
                .isEqualTo("The image has 1 region of this class.");
        choose(classes.getMenu(), "Move nucleus Up");
        named("nucleus", "cell", "membrane");
        assertThat(item(shown(classes.getMenu()), "Move nucleus Up").isEnabled())
                .isFalse();
        states().lock(1, false);
        states().hide(1, false);
    }

    @Test
    void otherBundlesAddToTheMenus() throws Exception {
        boolean[] done = {false};
        IMenuService menus = image.page().getWorkbenchWindow().getService(IMenuService.class);
        AbstractContributionFactory added =
                new AbstractContributionFactory("popup:" + CLASSES + "?after=additions", null) {
                    @Override
                    public void createContributionItems(IServiceLocator services, IContributionRoot additions) {
                        additions.addContributionItem(
                                new ActionContributionItem(new Action("Describe the Class") {
                                    @Override
                                    public void run() {
                                        done[0] = true;
                                    }
                                }),
                                null);
                    }
                };
        menus.addContributionFactory(added);
        try {
            image.page().hideView(image.page().findView(CLASSES));
            choose(table(CLASSES, "Seen").getMenu(), "Describe the Class");
            assertThat(done[0]).isTrue();
        } finally {
            menus.removeContributionFactory(added);
        }
    }

    @Test
    void theMenuOfRegionsDoesWhatThatOfTheImageDoes() throws Exception {
        rectangle(40, 40, 140, 90);
        rectangle(200, 40, 240, 90);
        Table regions = table(REGIONS, "Drawn by");
        lines(regions, 2);
        click(regions, 1);
        Hands.until(
                "the first is selected",
                () -> image.desk().editing().selection().equals(Set.of("r1")));
        shown(regions.getMenu());
        choose(item(regions.getMenu(), "Change Class").getMenu(), "membrane");
        Hands.until(
                "it is of the third class",
                () -> image.document().regions().getFirst().classIndex() == 2);
        assertThat(item(shown(regions.getMenu()), "Bring Forward").isEnabled()).isTrue();
        choose(regions.getMenu(), "Bring Forward");
        Hands.until("it lies on top", () -> ids().equals(List.of("r2", "r1")));
        choose(regions.getMenu(), "Zoom to Selection");
        Hands.until("it is near", () -> image.desk().canvas().viewport().scale() > 2);
    }

    @Test
    void theKeysOfTheImageAreInForceInItsLists() throws Exception {
        IntStream.range(0, 3).forEach(i -> rectangle(40, 40 + 60 * i, 140, 80 + 60 * i));
        Table regions = table(REGIONS, "Drawn by");
        lines(regions, 3);
        click(regions, 0);
        Hands.until(
                "the last is selected", () -> image.desk().editing().selection().equals(Set.of("r3")));
        hands.hold(SWT.ALT).type('2').letGo(SWT.ALT);
        Hands.until(
                "it is of the second class",
                () -> image.document().regions().getLast().classIndex() == 1);
        hands.key(SWT.DEL);
        image.regions(2);
        assertThat(ids()).containsExactly("r1", "r2");
    }

    private List<String> ids() {
        return image.document().regions().stream().map(region -> region.id()).toList();
    }
}
