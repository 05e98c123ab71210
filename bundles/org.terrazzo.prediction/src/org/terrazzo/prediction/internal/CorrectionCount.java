// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.dataset.Project;
import org.terrazzo.dataset.ProjectImage;
import org.terrazzo.model.LabelRaster;
import org.terrazzo.model.Origin;
import org.terrazzo.model.Region;
import org.terrazzo.prediction.draft.Differences;
import org.terrazzo.prediction.draft.RunCorrections;
import org.terrazzo.prediction.draft.RunCorrections.ImageCorrections;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.ContentHash;
import org.terrazzo.storage.FormatVersion;
import org.terrazzo.storage.Json;
import org.terrazzo.storage.Versioned;

/** Counts what was corrected of drafts, and keeps the counts beside them. */
record CorrectionCount(Project project, DraftFiles files, Json json) {

    /** {@code predictions/<run>/corrections.json}. */
    @FormatVersion(1)
    record CorrectionsFile(int formatVersion, List<ImageCorrections> images) implements Versioned {
        CorrectionsFile {
            images = List.copyOf(images);
        }
    }

    RunCorrections of(String run, Function<ProjectImage, Optional<StoredDraft>> drafts)
            throws IOException, BadInputException {
        Map<String, ImageCorrections> known = known(run);
        Map<String, ImageCorrections> now = new TreeMap<>(known);
        for (ProjectImage image : project.images()) {
            Optional<ImageCorrections> counted = count(run, image, known.get(image.path()), drafts);
            counted.ifPresent(found -> now.put(image.path(), found));
        }
        if (!now.equals(known)) {
            json.write(files.corrections(run), new CorrectionsFile(1, new ArrayList<>(now.values())));
        }
        return new RunCorrections(run, new ArrayList<>(now.values()));
    }

    private Map<String, ImageCorrections> known(String run) throws BadInputException {
        Map<String, ImageCorrections> known = new TreeMap<>();
        if (Files.exists(files.corrections(run))) {
            json.read(files.corrections(run), CorrectionsFile.class)
                    .images()
                    .forEach(image -> known.put(image.image(), image));
        }
        return known;
    }

    private Optional<ImageCorrections> count(
            String run,
            ProjectImage image,
            ImageCorrections before,
            Function<ProjectImage, Optional<StoredDraft>> drafts)
            throws IOException, BadInputException {
        Path document = project.annotationFile(image);
        Optional<StoredDraft> draft =
                drafts.apply(image).filter(found -> found.card().hash().equals(image.hash()));
        if (draft.isEmpty() || Files.notExists(document)) {
            return Optional.empty();
        }
        String hash = ContentHash.of(document);
        boolean same = before != null && before.annotation().equals(hash);
        return !same && accepted(run, image) ? Optional.of(counted(image, hash, draft.get())) : Optional.empty();
    }

    /** An image that was drawn by hand alone says how good a prediction is, and nothing about the work of correcting. */
    private boolean accepted(String run, ProjectImage image) throws IOException, BadInputException {
        return project.annotation(image).map(AnnotationDocument::regions).orElse(List.of()).stream()
                .map(Region::origin)
                .anyMatch(origin -> isOf(origin, run));
    }

    private static boolean isOf(Origin origin, String run) {
        return switch (origin) {
            case Origin.Person person -> false;
            case Origin.Model model -> model.run().equals(run);
            case Origin.Corrected corrected -> corrected.run().equals(run);
        };
    }

    private ImageCorrections counted(ProjectImage image, String hash, StoredDraft draft)
            throws IOException, BadInputException {
        LabelRaster labels = project.labels(image);
        long labelled = (long) labels.width() * labels.height() - labels.count(LabelRaster.UNLABELLED);
        return new ImageCorrections(image.path(), hash, Differences.count(labels, draft.labels()), labelled);
    }
}
