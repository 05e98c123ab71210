// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.terrazzo.dataset.LabelledImage;
import org.terrazzo.dataset.Project;
import org.terrazzo.model.LabelClass;
import org.terrazzo.model.Split;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.training.advice.Finding;
import org.terrazzo.training.advice.Finding.Kind;
import org.terrazzo.training.advice.Finding.Severity;
import org.terrazzo.training.advice.Finding.Target;
import org.terrazzo.training.protocol.FrozenDataset;
import org.terrazzo.training.protocol.FrozenDataset.FrozenImage;

/** What a project's annotations lack, as a training would see them. */
final class Inspection {

    /** Below this a network learns the images rather than what they show. */
    private static final int FEW_IMAGES = 3;

    /** Less is not seen often enough to be learned. */
    private static final long FEW_PIXELS = 200;

    private final Project project;
    private final FrozenDataset dataset;
    private final List<Finding> findings = new ArrayList<>();

    private Inspection(Project project, FrozenDataset dataset) {
        this.project = project;
        this.dataset = dataset;
    }

    /** @throws BadInputException if an annotation cannot be used */
    static List<Finding> of(Project project) throws BadInputException, IOException {
        List<LabelledImage> labelled = project.freeze();
        Inspection inspection = new Inspection(project, Freezer.freeze(project, labelled));
        inspection.numbers();
        inspection.classes();
        inspection.unannotated(labelled);
        return inspection.findings;
    }

    private void add(Severity severity, Kind kind, String message, String advice, Target target) {
        findings.add(new Finding(severity, kind, message, advice, target));
    }

    private void numbers() {
        int train = dataset.of(Split.TRAIN).size();
        if (train > 0 && train < FEW_IMAGES) {
            add(
                    Severity.WARNING,
                    Kind.TOO_FEW_IMAGES,
                    train == 1 ? "There is one image to train on." : "There are " + train + " images to train on.",
                    "Annotate more: from about five on, a network learns what they have in common.",
                    new Target.OfProject());
        }
        if (train > 0 && dataset.of(Split.VALIDATION).isEmpty()) {
            add(
                    Severity.WARNING,
                    Kind.TOO_FEW_IMAGES,
                    "There is no image to validate by: the best weights cannot be told from the last.",
                    "Annotate at least three images, or move one to validation.",
                    new Target.OfProject());
        }
        if (train > 0 && dataset.of(Split.TEST).isEmpty()) {
            add(
                    Severity.HINT,
                    Kind.TOO_FEW_IMAGES,
                    "No image is held out for a test.",
                    "From three annotated images on one is.",
                    new Target.OfProject());
        }
    }

    private void classes() {
        if (!dataset.images().isEmpty()) {
            for (int k = 0; k < dataset.classes().size(); k++) {
                check(dataset.classes().get(k), pixels(k, true), pixels(k, false));
            }
        }
    }

    private long pixels(int k, boolean training) {
        return dataset.images().stream()
                .filter(image -> (image.split() == Split.TRAIN) == training)
                .map(FrozenImage::pixelsPerClass)
                .mapToLong(pixels -> pixels.get(k))
                .sum();
    }

    private void check(LabelClass of, long trained, long heldOut) {
        Target target = new Target.OfClass(of.index());
        String name = "The class \"" + of.name() + "\"";
        if (trained == 0 && heldOut > 0) {
            add(
                    Severity.WARNING,
                    Kind.CLASS_HELD_OUT,
                    name + " is only in images that are held out, and cannot be learned.",
                    "Annotate it in further images.",
                    target);
        } else if (trained == 0) {
            add(
                    Severity.WARNING,
                    Kind.CLASS_WITHOUT_PIXELS,
                    name + " has no pixels, and cannot be learned.",
                    "Annotate some, or delete the class.",
                    target);
        } else if (trained < FEW_PIXELS) {
            add(
                    Severity.WARNING,
                    Kind.CLASS_WITHOUT_PIXELS,
                    name + " has only " + trained + " pixels to learn from.",
                    "Annotate more of it.",
                    target);
        }
    }

    private void unannotated(List<LabelledImage> labelled) {
        Set<String> annotated =
                labelled.stream().map(image -> image.image().path()).collect(Collectors.toSet());
        project.images().stream()
                .filter(image -> !annotated.contains(image.path()))
                .forEach(image -> add(
                        annotated.isEmpty() ? Severity.WARNING : Severity.HINT,
                        Kind.IMAGE_WITHOUT_ANNOTATION,
                        image.path() + " has no annotation, and takes no part.",
                        "Annotate it.",
                        new Target.OfImage(image.path())));
    }
}
