// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.ui.internal.train;

import java.util.ArrayList;
import java.util.List;
import org.terrazzo.training.advice.Finding;

/** Findings as a user reads them: however many images are not annotated yet, it is one thing to know. */
final class Gathered {

    private static final int NAMED = 3;

    private Gathered() {}

    static List<Finding> of(List<Finding> findings) {
        List<Finding> images = findings.stream().filter(Gathered::isImage).toList();
        if (images.size() < 2) {
            return findings;
        }
        List<Finding> gathered = new ArrayList<>(findings);
        int place = gathered.indexOf(images.getFirst());
        gathered.removeAll(images);
        gathered.add(place, together(images));
        return gathered;
    }

    private static boolean isImage(Finding finding) {
        return finding.kind() == Finding.Kind.IMAGE_WITHOUT_ANNOTATION
                && finding.target() instanceof Finding.Target.OfImage;
    }

    /** Leads to the first of them, for that is where the work begins. */
    private static Finding together(List<Finding> images) {
        Finding first = images.getFirst();
        List<String> names = images.stream()
                .limit(images.size() == NAMED + 1 ? NAMED + 1 : NAMED)
                .map(finding -> ((Finding.Target.OfImage) finding.target()).path())
                .toList();
        int more = images.size() - names.size();
        String all = String.join(", ", names) + (more > 0 ? " and " + more + " more" : "");
        return new Finding(
                first.severity(),
                first.kind(),
                images.size() + " images have no annotation, and take no part: " + all + ".",
                "",
                first.target());
    }
}
