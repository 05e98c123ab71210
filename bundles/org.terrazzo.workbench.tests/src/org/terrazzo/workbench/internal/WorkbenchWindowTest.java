// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.workbench.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.eclipse.core.runtime.Platform;
import org.eclipse.e4.ui.css.swt.theme.ITheme;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.commands.ICommandService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Terrazzo's own application is running with its own product; these tests look at the window that it opened. */
class WorkbenchWindowTest {

    private IWorkbenchWindow window;

    @BeforeEach
    void showAnnotate() throws WorkbenchException {
        window = PlatformUI.getWorkbench().getWorkbenchWindows()[0];
        window.getWorkbench().showPerspective(AnnotatePerspective.ID, window);
        window.getActivePage().resetPerspective();
    }

    @Test
    void theProductIsTerrazzo() {
        assertThat(Platform.getProduct().getName()).isEqualTo("Terrazzo");
        assertThat(Platform.getProduct().getProperty("aboutText"))
                .startsWith("Terrazzo")
                .contains("segmentation");
    }

    @Test
    void theWindowIsOpenAndCarriesTheName() {
        Shell shell = window.getShell();
        assertThat(shell.isVisible()).isTrue();
        assertThat(shell.getText()).contains("Terrazzo");
        assertThat(shell.getImages()).isNotEmpty();
    }

    @Test
    void annotateIsTheFirstPerspective() {
        assertThat(new TerrazzoWorkbenchAdvisor().getInitialWindowPerspectiveId())
                .isEqualTo(AnnotatePerspective.ID);
        assertThat(window.getActivePage().getPerspective().getLabel()).isEqualTo("Annotate");
    }

    @Test
    void annotateShowsProjectsFactsProgressAndErrors() {
        List<String> views = Arrays.stream(window.getActivePage().getViewReferences())
                .map(IViewReference::getTitle)
                .toList();
        assertThat(views).contains("Project Explorer", "Properties", "Progress", "Error Log");
        assertThat(window.getActivePage().isEditorAreaVisible()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.eclipse.ui.navigator.ProjectExplorer",
                "org.eclipse.ui.views.PropertySheet",
                "org.eclipse.ui.views.ProgressView",
                "org.eclipse.pde.runtime.LogView"
            })
    void viewsOpenWithoutAnError(String id) throws PartInitException {
        IViewPart view = window.getActivePage().showView(id, null, IWorkbenchPage.VIEW_ACTIVATE);
        assertThat(view.getClass().getSimpleName()).doesNotContain("Error");
        assertThat(window.getActivePage().getActivePart()).isSameAs(view);
    }

    @Test
    void theMenuBarHasTheUsualMenus() {
        assertThat(texts(window.getShell().getMenuBar()))
                .containsExactly("File", "Edit", "Train", "Predict", "Window", "Help");
        assertThat(entries("Window")).contains("Show View", "Perspective", "Preferences...");
        assertThat(entries("Help")).contains("Install New Software...", "About Terrazzo");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.eclipse.equinox.p2.ui.sdk.install",
                "org.eclipse.equinox.p2.ui.sdk.update",
                "org.eclipse.ui.help.aboutAction",
                "org.eclipse.ui.window.preferences"
            })
    void commandsOfHelpAndWindowAreThere(String id) {
        ICommandService commands = PlatformUI.getWorkbench().getService(ICommandService.class);
        assertThat(commands.getCommand(id).isDefined()).isTrue();
        assertThat(commands.getCommand(id).isHandled()).isTrue();
    }

    @Test
    void aDarkThemeIsOffered() {
        IThemeEngine themes = PlatformUI.getWorkbench().getService(IThemeEngine.class);
        assertThat(themes.getThemes()).extracting(ITheme::getLabel).anyMatch(label -> label.contains("Dark"));
    }

    @Test
    void theDarkThemeDarkensTheGalleryToo() throws PartInitException {
        window.getActivePage().showView("org.terrazzo.dataset.ui.gallery");
        IThemeEngine themes = PlatformUI.getWorkbench().getService(IThemeEngine.class);
        ITheme before = themes.getActiveTheme();
        Canvas gallery = gallery(window.getShell());
        try {
            themes.setTheme("org.eclipse.e4.ui.css.theme.e4_dark", false);
            assertThat(gallery.getBackground().getRGB().getHSB()[2]).isLessThan(0.4f);
            assertThat(gallery.getForeground().getRGB().getHSB()[2]).isGreaterThan(0.6f);
        } finally {
            themes.setTheme(before, false);
        }
    }

    private static Canvas gallery(Composite parent) {
        return Arrays.stream(parent.getChildren())
                .filter(Composite.class::isInstance)
                .map(Composite.class::cast)
                .map(child -> child.getClass() == Canvas.class && (child.getStyle() & SWT.V_SCROLL) != 0
                        ? (Canvas) child
                        : gallery(child))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The entries of a menu of the menu bar as the user sees them, without mnemonics and key bindings. */
    private List<String> entries(String menu) {
        MenuItem item = Arrays.stream(window.getShell().getMenuBar().getItems())
                .filter(candidate -> text(candidate).equals(menu))
                .findFirst()
                .orElseThrow();
        item.getMenu().notifyListeners(SWT.Show, new Event());
        return texts(item.getMenu());
    }

    private static List<String> texts(Menu menu) {
        return Arrays.stream(menu.getItems()).map(WorkbenchWindowTest::text).toList();
    }

    private static String text(MenuItem item) {
        return item.getText().replace("&", "").replaceAll("\t.*", "");
    }
}
