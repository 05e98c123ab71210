// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.internal;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.ReviewState;
import org.terrazzo.dataset.ProjectImage;
import org.terrazzo.dataset.Splits;
import org.terrazzo.dataset.Statistics;
import org.terrazzo.dataset.spi.Progress;
import org.terrazzo.model.LabelClass;
import org.terrazzo.model.LabelRaster;
import org.terrazzo.model.Region;
import org.terrazzo.model.Split;
import org.terrazzo.model.Unlabelled;
import org.terrazzo.storage.BadInputException;

/** Counts what a project holds. */
final class Counting {

    private final ProjectFile classes;
    private final long[] pixels = new long[256];
    private final long[] regions = new long[256];
    private final int[] imagesWith = new int[256];
    private final Map<Split, Integer> splitCounts = new EnumMap<>(Split.class);
    private int annotated;
    private int reviewed;
    private long unlabelled;

    private Counting(ProjectFile classes) {
        this.classes = classes;
    }

    static Statistics of(
            ProjectFile classes, List<ProjectImage> images, Annotations annotations, Splits splits, Progress progress)
            throws IOException, BadInputException {
        Counting counting = new Counting(classes);
        for (int i = 0; i < images.size(); i++) {
            ProjectImage image = images.get(i);
            if (progress.cancelled()) {
                throw new CancellationException("Counting was cancelled");
            }
            progress.at(i, images.size(), image.path());
            splits.of(image.hash()).ifPresent(split -> counting.splitCounts.merge(split, 1, Integer::sum));
            Optional<AnnotationDocument> document = annotations.load(image, classes);
            if (document.isPresent()) {
                counting.count(document.get(), annotations);
            }
        }
        return counting.statistics(images.size());
    }

    private void count(AnnotationDocument document, Annotations annotations) throws BadInputException {
        reviewed += document.review() == ReviewState.REVIEWED ? 1 : 0;
        if (document.regions().isEmpty()) {
            return;
        }
        annotated++;
        for (Region region : document.regions()) {
            regions[region.classIndex()]++;
        }
        LabelRaster labels = annotations.labels(document, classes);
        unlabelled += unlabelled(document, labels);
        add(labels.histogram());
    }

    /** Where unlabelled pixels are background, the labels alone do not tell them from drawn background. */
    private long unlabelled(AnnotationDocument document, LabelRaster labels) {
        boolean told = classes.unlabelled() == Unlabelled.IGNORE;
        return (told ? labels : Annotations.drawn(document)).count(LabelRaster.UNLABELLED);
    }

    private void add(long[] histogram) {
        for (int value = 0; value < histogram.length; value++) {
            pixels[value] += histogram[value];
            imagesWith[value] += histogram[value] > 0 ? 1 : 0;
        }
    }

    private Statistics statistics(int images) {
        List<Statistics.ClassStatistics> counted =
                classes.labelClasses().list().stream().map(this::statistics).toList();
        return new Statistics(images, annotated, reviewed, counted, unlabelled, splitCounts);
    }

    private Statistics.ClassStatistics statistics(LabelClass of) {
        int index = of.index();
        return new Statistics.ClassStatistics(of, pixels[index], regions[index], imagesWith[index]);
    }
}
