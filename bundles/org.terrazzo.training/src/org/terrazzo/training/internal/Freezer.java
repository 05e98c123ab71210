// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.terrazzo.dataset.LabelledImage;
import org.terrazzo.dataset.Project;
import org.terrazzo.model.Split;
import org.terrazzo.storage.Json;
import org.terrazzo.training.protocol.FrozenDataset;
import org.terrazzo.training.protocol.FrozenDataset.FrozenImage;

/** Turns what a project holds now into what a run sees for ever. */
final class Freezer {

    private Freezer() {}

    static FrozenDataset freeze(Project project, List<LabelledImage> images) throws IOException {
        Set<String> heldOut = heldOut(project.folder());
        List<FrozenImage> frozen = images.stream()
                .map(image -> frozen(project.folder(), image, heldOut))
                .toList();
        return new FrozenDataset(1, project.classes().list(), project.unlabelled(), frozen);
    }

    /** Content hashes of everything that was test in any run, whatever splits.json says by now. */
    private static Set<String> heldOut(Path project) throws IOException {
        return RunFolders.TRAININGS.list(project).stream()
                .map(files -> new RunFolder(files, new Json()))
                .flatMap(folder -> folder.dataset().stream())
                .flatMap(dataset -> dataset.of(Split.TEST).stream())
                .map(FrozenImage::hash)
                .collect(Collectors.toSet());
    }

    private static FrozenImage frozen(Path project, LabelledImage labelled, Set<String> heldOut) {
        String hash = labelled.image().hash();
        return new FrozenImage(
                relative(project, labelled.file()),
                hash,
                labelled.image().page(),
                labelled.image().layout().width(),
                labelled.image().layout().height(),
                labelled.image().range().low(),
                labelled.image().range().high(),
                relative(project, labelled.mask()),
                labelled.maskHash(),
                heldOut.contains(hash) ? Split.TEST : labelled.split(),
                labelled.pixelsPerClass());
    }

    private static String relative(Path project, Path file) {
        return project.relativize(file).toString().replace('\\', '/');
    }
}
