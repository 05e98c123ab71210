// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.drawing;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.spi.DisplayedImage;
import org.terrazzo.annotation.spi.PointerEvent;
import org.terrazzo.annotation.spi.ToolContext;
import org.terrazzo.annotation.spi.ToolOptions;

/**
 * What a tool finds in an image editor.
 *
 * @param drawn the class that was the active one when the user did what the tool is to answer now
 */
record EditorContext(
        String tool,
        ImageEditing editing,
        DisplayedImage image,
        DoubleSupplier screen,
        Supplier<ToolOptions> currentOptions,
        AtomicInteger drawn)
        implements ToolContext {

    @Override
    public AnnotationDocument document() {
        return editing.document();
    }

    @Override
    public int activeClass() {
        return drawn.get();
    }

    @Override
    public Set<String> selection() {
        return editing.selection();
    }

    @Override
    public Set<Integer> lockedClasses() {
        return editing.classStates().locked();
    }

    @Override
    public Set<Integer> hiddenClasses() {
        return editing.classStates().hidden();
    }

    @Override
    public ToolOptions options() {
        return currentOptions.get();
    }

    @Override
    public double pixelsPerScreenPixel() {
        return screen.getAsDouble();
    }

    @Override
    public Optional<PointerEvent> lastEnd() {
        return editing.lastEnd(tool);
    }

    @Override
    public String author() {
        return editing.author();
    }
}
