// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.workbench.internal.guide;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.URIUtil;
import org.eclipse.osgi.service.datalocation.Location;

/**
 * The pages of the user guide, as they lie in the installation.
 *
 * @param folder the folder {@code docs}
 */
record GuideBook(Path folder) {

    /** @param file relative to the folder */
    record Page(String title, String file) {}

    static final List<Page> PAGES = List.of(
            new Page("Once around", "user-guide/once-around.md"),
            new Page("Annotating", "user-guide/annotating.md"),
            new Page("Training", "user-guide/training.md"),
            new Page("Predicting and correcting", "user-guide/correcting.md"),
            new Page("What the numbers say", "user-guide/the-loop.md"),
            new Page("Forests", "user-guide/forest.md"),
            new Page("Tools", "tools/README.md"),
            new Page("Projects", "user-guide/projects.md"),
            new Page("Keys", "user-guide/keys.md"),
            new Page("When a run fails", "failures.md"),
            new Page("The command line", "command-line.md"),
            new Page("Files", "formats.md"));

    static GuideBook installed() {
        Location installation = Platform.getInstallLocation();
        try {
            return new GuideBook(Path.of(URIUtil.toURI(installation.getURL())).resolve("docs"));
        } catch (URISyntaxException e) {
            return new GuideBook(Path.of("docs"));
        }
    }

    Path file(String page) {
        return folder.resolve(page).normalize();
    }

    /** @return what the page says, or where it was looked for */
    Passage read(Path file) {
        try {
            return MarkdownReader.read(Files.readString(file));
        } catch (IOException e) {
            return MarkdownReader.read(
                    "# No such page\n\nThe guide belongs to the installation, but there is no file `" + file + "`.");
        }
    }
}
