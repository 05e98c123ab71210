// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.dataset.LabelledImage;
import org.terrazzo.dataset.ProjectImage;
import org.terrazzo.dataset.Splits;
import org.terrazzo.dataset.spi.Progress;
import org.terrazzo.imaging.IndexMasks;
import org.terrazzo.model.LabelRaster;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.ContentHash;

/** Stores the masks that a run is to see, once per content, under the name of their hash. */
final class Freezer {

    private record Frozen(ProjectImage image, Path mask, String hash, long[] histogram) {}

    private final ProjectPaths paths;
    private final Annotations annotations;
    private final ProjectFile classes;
    private final FrozenIndex index;

    Freezer(ProjectPaths paths, Annotations annotations, ProjectFile classes) {
        this.paths = paths;
        this.annotations = annotations;
        this.classes = classes;
        this.index = new FrozenIndex(paths);
    }

    List<LabelledImage> freeze(List<ProjectImage> images, Splits splits, Progress progress)
            throws IOException, BadInputException {
        List<Frozen> frozen = new ArrayList<>();
        for (int i = 0; i < images.size(); i++) {
            if (progress.cancelled()) {
                throw new CancellationException("Freezing was cancelled");
            }
            progress.at(i, images.size(), images.get(i).path());
            freeze(images.get(i)).ifPresent(frozen::add);
        }
        index.write();
        splits.assign(frozen.stream().map(f -> f.image().hash()).toList());
        List<LabelledImage> labelled = new ArrayList<>();
        for (Frozen one : frozen) {
            labelled.add(labelled(one, splits));
        }
        return List.copyOf(labelled);
    }

    private LabelledImage labelled(Frozen frozen, Splits splits) throws BadInputException {
        return new LabelledImage(
                frozen.image(),
                paths.image(frozen.image().path()),
                frozen.mask(),
                frozen.hash(),
                splits.of(frozen.image().hash()).orElseThrow(),
                IntStream.of(classes.labelClasses().indices())
                        .mapToObj(index -> frozen.histogram()[index])
                        .toList(),
                frozen.histogram()[LabelRaster.UNLABELLED]);
    }

    private Optional<Frozen> freeze(ProjectImage image) throws IOException, BadInputException {
        Path file = paths.annotation(image.path());
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        String document = ContentHash.of(file);
        String rules = FrozenIndex.rules(image, classes);
        Optional<FrozenIndex.Entry> entry = index.find(image, document, rules);
        if (entry.isEmpty()) {
            entry = draw(image, document, rules);
        }
        entry.ifPresent(found -> index.keep(image, found));
        return entry.map(found -> new Frozen(image, index.mask(found.mask()), found.mask(), found.histogram()));
    }

    private Optional<FrozenIndex.Entry> draw(ProjectImage image, String hash, String rules)
            throws IOException, BadInputException {
        Optional<AnnotationDocument> document = annotations.load(image, classes);
        if (document.isEmpty() || document.get().regions().isEmpty()) {
            return Optional.empty();
        }
        LabelRaster labels = annotations.labels(document.get(), classes);
        return Optional.of(FrozenIndex.Entry.of(hash, rules, store(labels), labels.histogram()));
    }

    /** A mask that is there unharmed is left alone: runs may be reading it. */
    private String store(LabelRaster labels) throws IOException {
        Path temporary = Files.createDirectories(paths.frozen()).resolve(".mask-" + UUID.randomUUID() + ".tmp");
        try {
            IndexMasks.write(temporary, labels); // without colours: the same labels always give the same bytes
            String hash = ContentHash.of(temporary);
            if (!index.isStored(hash)) {
                Files.move(
                        temporary,
                        index.mask(hash),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
            return hash;
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
