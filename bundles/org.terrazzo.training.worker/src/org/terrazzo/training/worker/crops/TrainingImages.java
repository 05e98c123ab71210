// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.crops;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.terrazzo.imaging.IndexMasks;
import org.terrazzo.model.Box;
import org.terrazzo.model.DisplayRange;
import org.terrazzo.model.LabelClass;
import org.terrazzo.model.LabelRaster;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.ContentHash;
import org.terrazzo.storage.SafePath;
import org.terrazzo.training.protocol.FrozenDataset;
import org.terrazzo.training.protocol.FrozenDataset.FrozenImage;
import org.terrazzo.training.worker.net.Target;

/**
 * Decodes the frozen images of one split with their masks, after checking that they are still what was frozen. Safe for
 * use by many threads.
 */
public final class TrainingImages {

    private final Path project;
    private final List<FrozenImage> images;
    private final List<LabelClass> classes;
    private final LevelReader reader;
    private final byte[] positions = new byte[256];

    /** @param project the folder that the frozen paths are relative to */
    public TrainingImages(Path project, FrozenDataset dataset, List<FrozenImage> images, LevelReader reader) {
        this.project = project;
        this.images = List.copyOf(images);
        this.classes = dataset.classes();
        this.reader = reader;
        Arrays.fill(positions, (byte) Target.IGNORED);
        for (int k = 0; k < classes.size(); k++) {
            positions[classes.get(k).index()] = (byte) k;
        }
    }

    public List<FrozenImage> list() {
        return images;
    }

    public int classes() {
        return classes.size();
    }

    public LevelReader reader() {
        return reader;
    }

    public Path file(int image) throws BadInputException {
        return SafePath.inside(project, images.get(image).path());
    }

    public DisplayRange range(int image) {
        return new DisplayRange(images.get(image).low(), images.get(image).high());
    }

    /** Class indices as in the mask file; 255 has no class. */
    public LabelRaster mask(int image) throws BadInputException {
        FrozenImage frozen = images.get(image);
        LabelRaster mask = IndexMasks.read(SafePath.inside(project, frozen.mask()));
        if (mask.width() != frozen.width() || mask.height() != frozen.height()) {
            throw new BadInputException(
                    "The mask " + frozen.mask() + " is " + mask.width() + " x " + mask.height()
                            + " pixels, but its image " + frozen.path() + " is " + frozen.width() + " x "
                            + frozen.height() + ".",
                    "Start a new run.");
        }
        return mask;
    }

    /** @param keep whether the pixels may be kept in memory */
    Picture decode(int image, boolean keep) throws BadInputException {
        FrozenImage frozen = images.get(image);
        Path file = file(image);
        byte[] labels = positions(image);
        ClassPlaces places = ClassPlaces.of(labels, classes.size());
        if (!keep) {
            return new FilePicture(
                    reader, file, frozen.page(), range(image), frozen.width(), frozen.height(), labels, places);
        }
        Box whole = new Box(0, 0, frozen.width(), frozen.height());
        byte[] levels = reader.read(file, frozen.page(), range(image), whole);
        return new MemoryPicture(frozen.width(), frozen.height(), levels, labels, places);
    }

    /**
     * The image's labels as positions 0..classes-1 in the order of the frozen classes, 255 for none, row by row.
     *
     * @throws BadInputException if image or mask are no longer what was frozen
     */
    public byte[] positions(int image) throws BadInputException {
        checkUnchanged(images.get(image), file(image));
        return positions(images.get(image), mask(image));
    }

    private byte[] positions(FrozenImage frozen, LabelRaster mask) throws BadInputException {
        byte[] labels = new byte[mask.labels().length];
        for (int i = 0; i < labels.length; i++) {
            int value = mask.labels()[i] & 0xFF;
            labels[i] = positions[value];
            if (labels[i] == (byte) Target.IGNORED && value != LabelRaster.UNLABELLED) {
                throw new BadInputException(
                        "The mask " + frozen.mask() + " has the value " + value + ", which is no class.",
                        "Start a new run.");
            }
        }
        return labels;
    }

    private static void checkUnchanged(FrozenImage frozen, Path file) throws BadInputException {
        try {
            if (!ContentHash.of(file).equals(frozen.hash())) {
                throw new BadInputException(
                        "The image " + frozen.path() + " was changed after the run was prepared.", "Start a new run.");
            }
        } catch (IOException e) {
            throw new BadInputException(
                    "The image " + file + " cannot be read: " + e.getMessage() + ".",
                    "Put it back and start a new run.",
                    e);
        }
    }

    /** Indices of the images on which a class has labels. */
    List<Integer> with(int position) {
        List<Integer> with = new ArrayList<>();
        for (int i = 0; i < images.size(); i++) {
            if (images.get(i).pixelsPerClass().get(position) > 0) {
                with.add(i);
            }
        }
        return with;
    }
}
