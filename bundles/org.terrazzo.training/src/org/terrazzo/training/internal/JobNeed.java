// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.terrazzo.imaging.ImageFile;
import org.terrazzo.imaging.ImageLayout;
import org.terrazzo.imaging.ImageOpener;
import org.terrazzo.imaging.ImageReadException;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.Json;
import org.terrazzo.training.internal.plan.ChildHeap;
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

    private static final long USUAL = 600L << 20;

    private final ImageOpener images;
    private final Json json = new Json();

    JobNeed(ImageOpener images) {
        this.images = images;
    }

    /**
     * What a job is expected to take.
     *
     * @param limit bytes of resident memory that it will be allowed
     * @return bytes; what a job by the usual network takes where the model cannot be read, which the child reports
     */
    long of(Path project, Job job, long limit) {
        long heap = ChildHeap.bytes(limit);
        Optional<MemoryNeed> need = switch (job) {
            case Job.Train t -> Optional.empty();
            case Job.Predict p -> need(project, p.model(), p.images(), JobKind.PREDICT, heap);
            case Job.Evaluate e -> need(project, e.model(), e.images(), JobKind.EVALUATE, heap);
            case Job.Analyse a -> need(project, a.model(), a.images(), JobKind.ANALYSE, heap);
        };
        return need.map(MemoryNeed::bytes).orElse(USUAL);
    }

    private Optional<MemoryNeed> need(Path project, String model, List<Job.Input> inputs, JobKind kind, long heap) {
        return card(project.resolve(model)).map(card -> {
            Size size = Size.segmenting(card.network(), card.tile());
            return MemoryModel.job(size, pictures(card.network().channels(), inputs), kind, heap);
        });
    }

    private Optional<ModelCard> card(Path model) {
        try {
            return Optional.of(json.read(model.resolve("model.json"), ModelCard.class));
        } catch (BadInputException unreadable) {
            return Optional.empty();
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
        return new Pictures(channels, 0, 0, pixels, widest);
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
