// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.terrazzo.dataset.spi.Problem;
import org.terrazzo.imaging.ImageFile;
import org.terrazzo.imaging.ImageLayout;
import org.terrazzo.imaging.ImageOpener;
import org.terrazzo.imaging.IndexMasks;
import org.terrazzo.model.LabelClasses;
import org.terrazzo.model.LabelRaster;
import org.terrazzo.prediction.EvaluationRequest.Truth.OfFolders;
import org.terrazzo.prediction.internal.ImageFolder.Found;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.ContentHash;
import org.terrazzo.training.protocol.Job;

/** Pairs images with masks, checks them, and writes the masks as class indices into a scratch folder. */
final class MaskFolders {

    private final ImageOpener opener;
    private final OfFolders folders;
    private final MaskMeaning meaning;
    private final List<Job.Input> inputs = new ArrayList<>();
    private final Map<String, String> hashes = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    MaskFolders(ImageOpener opener, LabelClasses classes, OfFolders folders) throws BadInputException {
        this.opener = opener;
        this.folders = folders;
        this.meaning = MaskMeaning.of(classes, folders.maskValues(), folders.ignoreValue());
    }

    /** @throws BadInputException if there is not one pair that can be used */
    TruthSet read() throws BadInputException, IOException {
        List<Found> images = images(folders.images());
        Map<String, Found> masks = images(folders.masks()).stream()
                .collect(Collectors.toMap(Found::stem, mask -> mask, (first, next) -> first));
        Path scratch = Files.createTempDirectory("terrazzo-masks-");
        TruthSet truth = new TruthSet(inputs, hashes, problems, Optional.of(scratch));
        try {
            for (Found image : images) {
                pair(image, mask(masks, image.stem()), scratch);
            }
            checkSomething();
            return truth;
        } catch (BadInputException | IOException | RuntimeException e) {
            truth.close();
            throw e;
        }
    }

    private static List<Found> images(Path folder) throws BadInputException, IOException {
        if (!Files.isDirectory(folder)) {
            throw new BadInputException("There is no folder " + folder + ".", "Name the folder that holds the files.");
        }
        return ImageFolder.images(folder.toAbsolutePath().normalize());
    }

    private static Optional<Found> mask(Map<String, Found> masks, String stem) {
        return Stream.of("", "_mask", "_label")
                .map(ending -> masks.get(stem + ending))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private void pair(Found image, Optional<Found> mask, Path scratch) throws IOException {
        if (mask.isEmpty()) {
            problems.add(new Problem(image.path(), "It has no mask of its name in " + folders.masks() + "."));
            return;
        }
        try {
            LabelRaster labels = meaning.translate(
                    mask.get().path(), IndexMasks.read(mask.get().file()));
            checkSize(image, labels);
            Path written = scratch.resolve(inputs.size() + ".png");
            IndexMasks.write(written, labels);
            inputs.add(new Job.Input(
                    image.path(), image.file().toString(), 0, Double.NaN, Double.NaN, written.toString()));
            hashes.put(image.path(), ContentHash.of(image.file()));
        } catch (BadInputException e) {
            problems.add(new Problem(image.path(), e.getMessage()));
        }
    }

    private void checkSize(Found image, LabelRaster labels) throws BadInputException {
        try (ImageFile file = opener.open(image.file())) {
            ImageLayout layout = file.layout();
            if (layout.width() != labels.width() || layout.height() != labels.height()) {
                throw new BadInputException(
                        "Its mask has %d x %d pixels, the image has %d x %d."
                                .formatted(labels.width(), labels.height(), layout.width(), layout.height()),
                        "Give it a mask of its own size.");
            }
        }
    }

    private void checkSomething() throws BadInputException {
        if (inputs.isEmpty()) {
            String first = problems.isEmpty()
                    ? "There is no image."
                    : problems.getFirst().file() + ": " + problems.getFirst().reason();
            throw new BadInputException(
                    "No image of " + folders.images() + " has a mask in " + folders.masks() + " that can be used. "
                            + first,
                    "A mask has its image's name, with any extension, or that name followed by _mask or _label.");
        }
    }
}
