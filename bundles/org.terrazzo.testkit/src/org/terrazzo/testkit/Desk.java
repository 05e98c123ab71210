// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.testkit;

import java.util.Optional;
import java.util.Set;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.spi.DisplayedImage;
import org.terrazzo.annotation.spi.PointerEvent;
import org.terrazzo.annotation.spi.ToolContext;
import org.terrazzo.annotation.spi.ToolOptions;

/** What a driven tool finds; changed by its driver alone. */
final class Desk implements ToolContext {

    AnnotationDocument document;
    int activeClass = 1;
    Set<String> selection = Set.of();
    Set<Integer> locked = Set.of();
    Set<Integer> hidden = Set.of();
    ToolOptions options;
    double pixelsPerScreenPixel = 1;
    DisplayedImage image;
    Optional<PointerEvent> lastEnd = Optional.empty();

    Desk(AnnotationDocument document, ToolOptions options) {
        this.document = document;
        this.options = options;
        this.image = ArrayImage.grey(document.width(), document.height());
    }

    @Override
    public AnnotationDocument document() {
        return document;
    }

    @Override
    public int activeClass() {
        return activeClass;
    }

    @Override
    public Set<String> selection() {
        return selection;
    }

    @Override
    public Set<Integer> lockedClasses() {
        return locked;
    }

    @Override
    public Set<Integer> hiddenClasses() {
        return hidden;
    }

    @Override
    public ToolOptions options() {
        return options;
    }

    @Override
    public double pixelsPerScreenPixel() {
        return pixelsPerScreenPixel;
    }

    @Override
    public DisplayedImage image() {
        return image;
    }

    @Override
    public Optional<PointerEvent> lastEnd() {
        return lastEnd;
    }

    @Override
    public String author() {
        return "ada";
    }
}
