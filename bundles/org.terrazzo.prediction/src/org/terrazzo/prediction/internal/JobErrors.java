// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.terrazzo.imaging.IndexMasks;
import org.terrazzo.measure.Components;
import org.terrazzo.measure.ConnectedComponents;
import org.terrazzo.measure.Connectivity;
import org.terrazzo.model.Box;
import org.terrazzo.model.LabelRaster;
import org.terrazzo.prediction.findings.ConfusedImage;
import org.terrazzo.prediction.findings.ConfusedImage.Place;
import org.terrazzo.prediction.findings.ErrorService;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.Json;
import org.terrazzo.storage.SafePath;
import org.terrazzo.training.RunService;
import org.terrazzo.training.protocol.Job;
import org.terrazzo.training.protocol.JobFile;
import org.terrazzo.training.protocol.RunFiles;

/** Looks at the masks that an evaluation left in its folder. */
@Component
public final class JobErrors implements ErrorService {

    private final RunService runs;

    @Activate
    public JobErrors(@Reference RunService runs) {
        this.runs = runs;
    }

    @Override
    public List<ConfusedImage> behind(Path project, String job, int truth, int predicted)
            throws BadInputException, IOException {
        RunFiles files = runs.find(project, job).files();
        List<ConfusedImage> found = new ArrayList<>();
        for (Job.Input input : inputs(files)) {
            Path right = SafePath.inside(files.truth(), input.name() + ".png");
            Path guessed = SafePath.inside(files.predicted(), input.name() + ".png");
            if (Files.exists(right) && Files.exists(guessed)) {
                ConfusedImage image =
                        image(input, cell(IndexMasks.read(right), IndexMasks.read(guessed), truth, predicted));
                if (image.pixels() > 0) {
                    found.add(image);
                }
            }
        }
        found.sort(Comparator.comparingLong(ConfusedImage::pixels).reversed());
        return found;
    }

    private static List<Job.Input> inputs(RunFiles files) throws BadInputException {
        if (new Json().read(files.job(), JobFile.class).job() instanceof Job.Evaluate evaluate
                && Files.isDirectory(files.predicted())) {
            return evaluate.images();
        }
        throw new BadInputException(
                files.id() + " is no evaluation whose masks are there.", "Evaluate the model again.");
    }

    /** 0 where both are as wanted, else unlabelled. */
    private static LabelRaster cell(LabelRaster right, LabelRaster guessed, int truth, int predicted) {
        byte[] cell = new byte[right.labels().length];
        for (int i = 0; i < cell.length; i++) {
            boolean wanted = (right.labels()[i] & 0xFF) == truth && (guessed.labels()[i] & 0xFF) == predicted;
            cell[i] = (byte) (wanted ? 0 : LabelRaster.UNLABELLED);
        }
        return LabelRaster.of(right.width(), right.height(), cell);
    }

    private static ConfusedImage image(Job.Input input, LabelRaster cell) {
        Components components = ConnectedComponents.of(cell, Connectivity.EIGHT);
        Box[] boxes = new Box[components.count() + 1];
        for (int y = 0, i = 0; y < cell.height(); y++) {
            for (int x = 0; x < cell.width(); x++, i++) {
                int id = components.ids()[i];
                Box pixel = id == 0 ? null : new Box(x, y, 1, 1);
                boxes[id] = boxes[id] == null || pixel == null ? pixel : boxes[id].union(pixel);
            }
        }
        int[] areas = components.areas();
        List<Place> places = new ArrayList<>();
        long pixels = 0;
        for (int id = 1; id <= components.count(); id++) {
            pixels += areas[id];
            places.add(new Place(boxes[id], areas[id]));
        }
        places.sort(Comparator.comparingLong(Place::pixels).reversed());
        return new ConfusedImage(
                input.name(),
                Path.of(input.file()),
                pixels,
                places.subList(0, Math.min(places.size(), ConfusedImage.MOST_PLACES)));
    }
}
