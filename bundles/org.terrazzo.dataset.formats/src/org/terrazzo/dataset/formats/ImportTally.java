// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.formats;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.Rasteriser;
import org.terrazzo.dataset.ImageIntake;
import org.terrazzo.dataset.Project;
import org.terrazzo.dataset.spi.ImportReport;
import org.terrazzo.dataset.spi.Problem;
import org.terrazzo.model.LabelRaster;
import org.terrazzo.model.Split;
import org.terrazzo.model.Unlabelled;
import org.terrazzo.storage.BadInputException;

/** Keeps count of an import. What may happen to thousands of images is told once for all of them. */
final class ImportTally {

    private final Project project;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, String> pathsByHash = new LinkedHashMap<>();
    private final List<String> withoutMask = new ArrayList<>();
    private final List<String> becameBackground = new ArrayList<>();
    private int imported;
    private int alreadyThere;
    private int annotated;

    ImportTally(Project project) {
        this.project = project;
    }

    void added(ImageIntake.Added added) {
        imported += added.created() ? 1 : 0;
        alreadyThere += added.created() ? 0 : 1;
        pathsByHash.putIfAbsent(added.image().hash(), added.image().path());
    }

    void annotated(String path, LabelRaster labels) {
        annotated++;
        boolean background = project.unlabelled() == Unlabelled.BACKGROUND;
        if (background && labels.count(LabelRaster.UNLABELLED) > 0) {
            becameBackground.add(path);
        }
    }

    void withoutMask(String path) {
        withoutMask.add(path);
    }

    void problem(String path, String reason) {
        problems.add(new Problem(path, reason));
    }

    /** The labels that an imported document would give in this project. */
    LabelRaster asLabels(AnnotationDocument document) {
        boolean background = project.unlabelled() == Unlabelled.BACKGROUND;
        return Rasteriser.rasterise(document, background ? 0 : LabelRaster.UNLABELLED);
    }

    /** All at once, which is one file written; one by one only to tell which of them may not be moved. */
    void pin(Optional<Split> split) throws IOException, BadInputException {
        if (split.isEmpty() || pathsByHash.isEmpty()) {
            return;
        }
        try {
            project.splits().pin(pathsByHash.keySet(), split.get());
        } catch (BadInputException e) {
            for (String hash : pathsByHash.keySet()) {
                pin(hash, split.get());
            }
        }
    }

    private void pin(String hash, Split split) throws IOException {
        try {
            project.splits().pin(hash, split);
        } catch (BadInputException e) {
            problem(pathsByHash.get(hash), e.getMessage());
        }
    }

    void addUnused(MaskSource masks) {
        summarise(masks.unused(), "Masks that belong to no image, and were not used");
    }

    ImportReport report() {
        summarise(withoutMask, "Images without a mask, which came in without annotation");
        summarise(becameBackground, "Masks with unlabelled pixels, which mean background in this project");
        return new ImportReport(imported, alreadyThere, annotated, problems);
    }

    private void summarise(List<String> paths, String what) {
        if (!paths.isEmpty()) {
            problem(paths.get(0), what + ": " + paths.size() + (paths.size() > 1 ? ", this being the first." : "."));
        }
    }
}
