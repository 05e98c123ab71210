// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.tools.internal;

import java.util.Set;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.spi.ToolContext;
import org.terrazzo.model.Origin;
import org.terrazzo.model.Region;

/** What a tool found at one moment: a value that another thread may work on. */
record Scene(
        AnnotationDocument document,
        int activeClass,
        Set<String> selection,
        Set<Integer> locked,
        Set<Integer> hidden,
        String author) {

    static Scene of(ToolContext context) {
        return new Scene(
                context.document(),
                context.activeClass(),
                Set.copyOf(context.selection()),
                Set.copyOf(context.lockedClasses()),
                Set.copyOf(context.hiddenClasses()),
                context.author());
    }

    boolean isLocked(Region region) {
        return locked.contains(region.classIndex());
    }

    boolean isHidden(Region region) {
        return hidden.contains(region.classIndex());
    }

    boolean isOfActiveClass(Region region) {
        return region.classIndex() == activeClass;
    }

    /** Whether the user may change it: it can be seen and is not locked. */
    boolean isOpen(Region region) {
        return !isLocked(region) && !isHidden(region);
    }

    Origin author(Region changed) {
        return Origins.corrected(changed.origin(), author);
    }

    Origin drawn() {
        return new Origin.Person(author);
    }
}
