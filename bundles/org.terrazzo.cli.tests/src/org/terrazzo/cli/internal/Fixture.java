// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.terrazzo.annotation.JsonAnnotationStore;
import org.terrazzo.dataset.Backups;
import org.terrazzo.dataset.FormatCatalogue;
import org.terrazzo.dataset.Projects;
import org.terrazzo.dataset.formats.MaskFolderExporter;
import org.terrazzo.dataset.formats.MaskFolderImporter;
import org.terrazzo.demo.DemoListener;
import org.terrazzo.demo.DemoResult;
import org.terrazzo.demo.DemoService;
import org.terrazzo.demo.SoakReport;
import org.terrazzo.imaging.GreyImages;
import org.terrazzo.imaging.ImageIoOpener;
import org.terrazzo.imaging.IndexMasks;
import org.terrazzo.model.LabelRaster;
import org.terrazzo.prediction.PredictionService;
import org.terrazzo.prediction.corrections.CorrectionHistory;
import org.terrazzo.prediction.draft.DraftService;
import org.terrazzo.prediction.promotion.PromotionService;
import org.terrazzo.prediction.ranking.RankingService;
import org.terrazzo.report.ReportService;
import org.terrazzo.report.ScoringReports;
import org.terrazzo.training.advice.TrainingAdvisor;
import org.terrazzo.training.history.RunHistory;

/** The command line over real projects and staged runs, and images to use with it. */
final class Fixture {

    static final int SIDE = 32;

    final StagedRuns runs;
    final Shell shell;

    Fixture(Path folder) {
        this(folder, (wanted, listener) -> new DemoResult(wanted.resolve("report.html"), wanted, 0.9));
    }

    Fixture(Path folder, Demo demo) {
        ImageIoOpener images = new ImageIoOpener();
        Projects projects = Projects.using(images, new JsonAnnotationStore());
        runs = new StagedRuns(folder.resolve("p"));
        PredictionService prediction = PredictionService.using(runs, images);
        shell = new Shell(
                new CommandLineService(
                        projects,
                        FormatCatalogue.of(List.of(new MaskFolderImporter()), List.of(new MaskFolderExporter())),
                        Backups.using(projects),
                        runs,
                        runs,
                        RunHistory.using(runs),
                        TrainingAdvisor.using(runs, runs),
                        prediction,
                        PromotionService.using(prediction, runs),
                        RankingService.using(DraftService.using(runs), images, runs),
                        CorrectionHistory.using(runs, DraftService.using(runs)),
                        ScoringReports.using(ReportService.using(runs, images)),
                        demo,
                        (project, copy, count, listener) ->
                                new SoakReport(List.of(), List.of("run-003 left behind: a socket."))),
                folder);
    }

    /** As {@link DemoService}, for a lambda. */
    interface Demo extends DemoService {
        @Override
        DemoResult tell(Path folder, DemoListener listener);
    }

    /** Writes {@code count} images with a bright square that wanders, and their masks: 0 ground, 1 square. */
    static void draw(Path folder, int count) throws IOException {
        Files.createDirectories(folder.resolve("images"));
        Files.createDirectories(folder.resolve("masks"));
        for (int n = 0; n < count; n++) {
            byte[] grey = new byte[SIDE * SIDE];
            byte[] mask = new byte[SIDE * SIDE];
            for (int i = 0; i < grey.length; i++) {
                boolean inside = Math.abs(i % SIDE - 8 - 3 * n) < 6 && Math.abs(i / SIDE - 16) < 7;
                grey[i] = (byte) ((inside ? 180 : 60) + (i * 31 + n * 17) % 23);
                mask[i] = (byte) (inside ? 1 : 0);
            }
            GreyImages.write(folder.resolve("images").resolve("i" + n + ".png"), SIDE, SIDE, grey);
            IndexMasks.write(folder.resolve("masks").resolve("i" + n + ".png"), LabelRaster.of(SIDE, SIDE, mask));
        }
    }
}
