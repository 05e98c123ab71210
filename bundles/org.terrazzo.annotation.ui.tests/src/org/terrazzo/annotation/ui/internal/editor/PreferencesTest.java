// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.ConfigurationScope;
import org.eclipse.core.runtime.preferences.IExportedPreferences;
import org.eclipse.core.runtime.preferences.IPreferenceFilter;
import org.eclipse.core.runtime.preferences.IPreferencesService;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.core.runtime.preferences.PreferenceFilterEntry;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrazzo.annotation.spi.ToolDescription;
import org.terrazzo.annotation.ui.internal.drawing.ToolBox;
import org.terrazzo.annotation.ui.internal.preferences.UsualLook;

/** What the user set once holds for all images, and can be taken to another workspace. */
class PreferencesTest {

    @TempDir
    private Path folder;

    /** What the platform's wizards export and import where all preferences are asked for. */
    private static final IPreferenceFilter[] ALL = {
        new IPreferenceFilter() {
            @Override
            public String[] getScopes() {
                return new String[] {InstanceScope.SCOPE, ConfigurationScope.SCOPE};
            }

            @Override
            public Map<String, PreferenceFilterEntry[]> getMapping(String scope) {
                return null;
            }
        }
    };

    private final UsualLook look = new UsualLook();
    private OpenImage image;

    @BeforeEach
    void open() throws Exception {
        image = OpenImage.in(folder);
    }

    @AfterEach
    void close() throws Exception {
        look.contours(false);
        look.opacity(115);
        look.crosshair(false);
        image.close();
    }

    @Test
    void anOpenImageIsShownAsThePreferencesSay() {
        look.contours(true);
        look.opacity(51);
        Hands.until("lines are shown", () -> image.desk().canvas().overlay().contours());
        Hands.until("they are faint", () -> image.desk().canvas().overlay().opacity() == 51);
    }

    @Test
    void theKeyForContoursHoldsForTheNextImageToo() throws Exception {
        image.hands().type('c');
        Hands.until("lines are shown", () -> image.desk().canvas().overlay().contours());
        image = image.again();
        assertThat(image.desk().canvas().overlay().contours()).isTrue();
    }

    @Test
    void exportedPreferencesBringLookAndToolsBack() throws Exception {
        ToolBox box =
                PlatformUI.getWorkbench().getService(IEclipseContext.class).get(ToolBox.class);
        ToolDescription brush = box.tool("org.terrazzo.brush").orElseThrow().describe();
        look.opacity(51);
        box.change(brush, now -> now.with(brush.size(), 77.0));
        IPreferencesService preferences = Platform.getPreferencesService();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        preferences.exportPreferences(preferences.getRootNode(), ALL, file);

        look.opacity(204);
        box.change(brush, now -> now.with(brush.size(), 12.0));
        IExportedPreferences kept = preferences.readPreferences(new ByteArrayInputStream(file.toByteArray()));
        preferences.applyPreferences(kept, ALL);

        assertThat(look.opacity()).isEqualTo(51);
        assertThat(box.options(brush).whole(brush.size())).isEqualTo(77);
        box.change(brush, now -> now.with(brush.size(), 12.0));
        image = image.again();
        assertThat(image.desk().canvas().overlay().opacity()).isEqualTo(51);
    }
}
