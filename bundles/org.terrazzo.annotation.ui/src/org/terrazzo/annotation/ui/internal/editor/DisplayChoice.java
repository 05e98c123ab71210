// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.QualifiedName;
import org.terrazzo.annotation.ui.internal.canvas.DisplaySettings;
import org.terrazzo.annotation.ui.internal.canvas.ImageCanvas;
import org.terrazzo.model.DisplayRange;

/**
 * How an image is displayed, kept by the workspace: what was chosen for the image, or else for its project, or else the
 * image's own range. For the display's thread.
 */
public final class DisplayChoice {

    private static final QualifiedName KEY = new QualifiedName("org.terrazzo.annotation.ui", "display");

    private final IFile file;
    private final DisplaySettings usual;
    private ImageCanvas canvas;

    /** @param own what the image says of its range */
    DisplayChoice(IFile file, DisplayRange own) {
        this.file = file;
        this.usual = new DisplaySettings(own, 1);
    }

    void isOn(ImageCanvas shown) {
        canvas = shown;
    }

    /** What is shown when nothing was chosen. */
    public DisplaySettings usual() {
        return kept(file.getProject()).orElseGet(() -> usual);
    }

    /** What the image itself says. */
    DisplaySettings own() {
        return usual;
    }

    DisplaySettings first() {
        return kept(file).orElseGet(this::usual);
    }

    /** From now on and after the next start. */
    public void show(DisplaySettings settings) {
        preview(settings);
        keep(file, settings.equals(usual()) ? null : settings);
    }

    /** Also for the project's other images, but those for which something else was chosen. */
    void showForAll(DisplaySettings settings) {
        keep(file.getProject(), settings.equals(usual) ? null : settings);
        show(settings);
    }

    /** Until something else is shown. */
    void preview(DisplaySettings settings) {
        if (!settings.equals(canvas.settings())) {
            canvas.show(settings);
        }
    }

    private static void keep(IResource resource, DisplaySettings settings) {
        try {
            resource.setPersistentProperty(KEY, settings == null ? null : text(settings));
        } catch (CoreException e) {
            ILog.of(DisplayChoice.class).warn("The display range could not be kept.", e);
        }
    }

    private static String text(DisplaySettings settings) {
        return settings.range().low() + " " + settings.range().high() + " " + settings.gamma();
    }

    private static Optional<DisplaySettings> kept(IResource resource) {
        try {
            return Optional.ofNullable(resource.getPersistentProperty(KEY)).flatMap(DisplayChoice::parsed);
        } catch (CoreException e) {
            return Optional.empty(); // a file that is gone has no properties
        }
    }

    private static Optional<DisplaySettings> parsed(String text) {
        try {
            String[] numbers = text.split(" ");
            DisplayRange range = new DisplayRange(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]));
            return Optional.of(new DisplaySettings(range, Double.parseDouble(numbers[2])));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
