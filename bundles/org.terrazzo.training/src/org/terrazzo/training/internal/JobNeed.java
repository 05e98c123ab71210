// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.terrazzo.imaging.ImageFile;
import org.terrazzo.imaging.ImageLayout;
import org.terrazzo.imaging.ImageOpener;
import org.terrazzo.imaging.ImageReadException;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.Json;
import org.terrazzo.training.internal.plan.ForestMemory;
import org.terrazzo.training.internal.plan.JavaHeap;
import org.terrazzo.training.internal.plan.JobKind;
import org.terrazzo.training.internal.plan.MemoryModel;
import org.terrazzo.training.internal.plan.MemoryNeed;
import org.terrazzo.training.internal.plan.Pictures;
import org.terrazzo.training.internal.plan.Size;
import org.terrazzo.training.protocol.Job;
import org.terrazzo.training.protocol.ModelCard;

/** Reckons what a job that uses a model will take: by the model, and by the largest of its images. */
final class JobNeed {

    /** Of many images the headers of these are looked at: the largest files. */
    private static final int LOOKED_AT = 16;

    private final ImageOpener images;
    private final Machine machine;
    private final Json json = new Json();

    JobNeed(ImageOpener images, Machine machine) {
        this.images = images;
        this.machine = machine;
    }

    /**
     * What a job is given.
     *
     * @param memoryLimit bytes of resident memory; empty: by what is free, but never less than it needs, for it can wait
     * @throws BadInputException if it needs more than it may take
     */
    Allotment allotment(Path project, Job job, OptionalLong memoryLimit, int threads) throws BadInputException {
        if (job instanceof Job.Preview preview) {
            return preview(preview, threads);
        }
        long limit = memoryLimit.orElseGet(() -> Memory.usualLimit(machine));
        Work work = work(project, job);
        JavaHeap heap = JavaHeap.job(work.size, work.pictures, work.kind, limit);
        long expected =
                MemoryModel.job(work.size, work.pictures, work.kind, limit).bytes();
        if (memoryLimit.isPresent() && (expected > limit || !heap.holdsAll())) {
            throw new BadInputException(
                    "This needs about " + Sizes.text(expected) + " of memory, and " + Sizes.text(limit)
                            + " are allowed.",
                    "Allow more, or cut the largest images into smaller ones.");
        }
        return new Allotment(1, 0, "cpu", false, expected, Memory.limit(limit, expected), heap.size(), threads);
    }

    /** Bounded, whatever the machine has: an editor is not to take it all. */
    private Allotment preview(Job.Preview job, int threads) {
        Optional<ImageLayout> layout = layout(job.image());
        long pixels = layout.map(found -> (long) found.width() * found.height()).orElse(0L);
        int channels = layout.map(ImageLayout::channels).orElse(1);
        MemoryNeed need = ForestMemory.preview(job.forest(), channels, pixels);
        long heap = ForestMemory.previewHeap(job.forest(), channels, pixels);
        return new Allotment(1, 0, "cpu", false, need.bytes(), need.engine() + 2 * heap, heap, threads);
    }

    private record Work(Size size, Pictures pictures, JobKind kind) {}

    private Work work(Path project, Job job) {
        return switch (job) {
            case Job.Train t -> throw new IllegalArgumentException("A training has a plan.");
            case Job.Predict p -> work(project, p.model(), p.images(), JobKind.PREDICT);
            case Job.Evaluate e -> work(project, e.model(), e.images(), JobKind.EVALUATE);
            case Job.Analyse a -> work(project, a.model(), a.images(), JobKind.ANALYSE);
            case Job.Preview p -> throw new IllegalArgumentException("A preview has no model.");
        };
    }

    private Work work(Path project, String model, List<Job.Input> inputs, JobKind kind) {
        Size size = size(project.resolve(model));
        return new Work(size, pictures(size.network().channels(), inputs), kind);
    }

    /** The usual network where the model cannot be read: the child reports that. */
    private Size size(Path model) {
        try {
            ModelCard card = json.read(model.resolve("model.json"), ModelCard.class);
            return Size.segmenting(card.network(), card.tile());
        } catch (BadInputException unreadable) {
            return Size.usual();
        }
    }

    private Pictures pictures(int channels, List<Job.Input> inputs) {
        List<ImageLayout> layouts = inputs.stream()
                .sorted(Comparator.comparingLong(JobNeed::fileSize).reversed())
                .limit(LOOKED_AT)
                .flatMap(input -> layout(input).stream())
                .toList();
        long pixels = layouts.stream()
                .mapToLong(layout -> (long) layout.width() * layout.height())
                .max()
                .orElse(0);
        int widest = layouts.stream().mapToInt(ImageLayout::width).max().orElse(0);
        int highest = layouts.stream().mapToInt(ImageLayout::height).max().orElse(0);
        return new Pictures(channels, 0, 0, 0, pixels, widest, highest);
    }

    private static long fileSize(Job.Input input) {
        try {
            return Files.size(Path.of(input.file()));
        } catch (IOException missing) {
            return 0; // the child will say so
        }
    }

    /** Empty for an image that cannot be read: the child reports it and goes on. */
    private Optional<ImageLayout> layout(Job.Input input) {
        try (ImageFile file = images.open(Path.of(input.file()), input.page())) {
            return Optional.of(file.layout());
        } catch (ImageReadException unreadable) {
            return Optional.empty();
        }
    }
}
