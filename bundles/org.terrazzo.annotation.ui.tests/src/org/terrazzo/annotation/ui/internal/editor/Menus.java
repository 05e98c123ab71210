// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import java.util.Arrays;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** Finds entries of menus as a user reads them. */
final class Menus {

    private Menus() {}

    static MenuItem item(Menu menu, String label) {
        return Arrays.stream(menu.getItems())
                .filter(item -> plain(item).equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError(label + " is not among " + labels(menu)));
    }

    static List<String> labels(Menu menu) {
        return Arrays.stream(menu.getItems()).map(Menus::plain).toList();
    }

    private static String plain(MenuItem item) {
        return item.getText().replace("&", "").replaceAll("\\t.*", "").replaceAll("  \\(.*\\)$", "");
    }

    /** As the window system does before it shows a menu. */
    static Menu shown(Menu menu) {
        menu.notifyListeners(SWT.Show, new Event());
        return menu;
    }

    /** Opens a menu and chooses an entry of it. */
    static void choose(Menu menu, String label) {
        item(shown(menu), label).notifyListeners(SWT.Selection, new Event());
    }
}
