// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrazzo.dataset.FormatCatalogue;
import org.terrazzo.dataset.Project;
import org.terrazzo.dataset.ProjectImage;
import org.terrazzo.dataset.spi.ImportReport;
import org.terrazzo.dataset.spi.ImportRequest;
import org.terrazzo.dataset.spi.Problem;
import org.terrazzo.dataset.spi.Progress;
import org.terrazzo.model.LabelRaster;
import org.terrazzo.model.Origin;
import org.terrazzo.model.Split;
import org.terrazzo.model.Unlabelled;
import org.terrazzo.storage.BadInputException;

class ImportMasksTest {

    @TempDir
    Path temp;

    private Path images;
    private Path masks;
    private Project project;

    @BeforeEach
    void aProjectAndTwoFolders() throws Exception {
        images = Files.createDirectories(temp.resolve("images"));
        masks = Files.createDirectories(temp.resolve("masks"));
        project = Folders.project(temp.resolve("p"), Unlabelled.IGNORE, "sky", "road");
    }

    @Test
    void masksOfClassIndicesBecomeRegionsOfPixels() throws Exception {
        Folders.image(images.resolve("day 1/a.png"), 1);
        LabelRaster mask = Folders.mask(masks.resolve("day 1/a.png"), 0, 1, 255);

        ImportReport report = importMasked();

        assertThat(report).isEqualTo(new ImportReport(1, 0, 1, List.of()));
        ProjectImage image = project.image("day 1/a.png").orElseThrow();
        assertThat(project.labels(image)).isEqualTo(mask);
        assertThat(project.annotation(image).orElseThrow().regions())
                .hasSize(2)
                .allMatch(region -> region.origin().equals(new Origin.Person("import")));
    }

    @Test
    void masksOfOtherValuesAreTranslatedByName() throws Exception {
        Folders.image(images.resolve("a.jpg.png"), 1);
        Folders.mask(masks.resolve("a.jpg.png"), 0, 255, 11);

        ImportReport report = run(Map.of(0, "road", 255, "sky"), OptionalInt.of(11));

        assertThat(report.problems()).isEmpty();
        assertThat(project.labels(project.images().getFirst()))
                .isEqualTo(Folders.raster(Folders.WIDTH, Folders.HEIGHT, 1, 0, 255));
    }

    @Test
    void aMaskIsFoundByNameWithAnyExtensionOrSuffix() throws Exception {
        for (String name : List.of("a", "b", "c", "d")) {
            Folders.image(images.resolve(name + ".png"), name.charAt(0));
        }
        Folders.mask(masks.resolve("a.PNG"), 0);
        Folders.mask(masks.resolve("b_mask.png"), 1);
        Folders.mask(masks.resolve("c_label.png"), 1);
        Folders.mask(masks.resolve("e.png"), 1);

        ImportReport report = importMasked();

        assertThat(report.imported()).isEqualTo(4);
        assertThat(report.annotated()).isEqualTo(3);
        assertThat(report.problems()).extracting(Problem::file).containsExactlyInAnyOrder("d.png", "e.png");
    }

    @Test
    void oneBadFileDoesNotKeepTheOthersOut() throws Exception {
        Folders.image(images.resolve("good.png"), 1);
        Folders.mask(masks.resolve("good.png"), 1);
        Folders.image(images.resolve("wrong size.png"), 2);
        Folders.write(masks.resolve("wrong size.png"), Folders.raster(9, 9, 1));
        Folders.image(images.resolve("strange value.png"), 3);
        Folders.mask(masks.resolve("strange value.png"), 0, 7);
        Files.createFile(images.resolve("zero size.png"));
        Files.write(images.resolve("lying.png"), lyingHeader());
        Folders.image(images.resolve("bell\u0007.png"), 4);
        Folders.image(images.resolve("CON.png"), 5);

        ImportReport report = importMasked();

        assertThat(report.imported()).isEqualTo(3);
        assertThat(report.annotated()).isEqualTo(1);
        assertThat(reason(report, "wrong size.png")).contains("9x9", "6x4", "wrong size.png");
        assertThat(reason(report, "strange value.png")).contains("value 7", "12 pixels", "sky (0), road (1)");
        assertThat(reason(report, "zero size.png")).contains("zero size.png");
        assertThat(reason(report, "lying.png")).contains("lying.png");
        assertThat(reason(report, "bell\uFFFD.png"))
                .contains("control character")
                .doesNotContain("\u0007");
        assertThat(reason(report, "CON.png")).contains("CON.png");
        assertThat(report.problems()).hasSize(6);
    }

    @Test
    void whatTheUserAsksForIsCheckedBeforeAnythingIsImported() throws Exception {
        Folders.image(images.resolve("a.png"), 1);
        Folders.mask(masks.resolve("a.png"), 0);

        assertThatThrownBy(() -> run(Map.of(0, "sea"), OptionalInt.empty()))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("'sea'")
                .hasMessageContaining("sky (0), road (1)");
        assertThatThrownBy(() -> run(Map.of(256, "sky"), OptionalInt.empty())).hasMessageContaining("256");
        assertThatThrownBy(() -> run(Map.of(3, "sky"), OptionalInt.of(3))).hasMessageContaining("value 3");
        assertThatThrownBy(() -> run(Map.of(), OptionalInt.of(-2))).hasMessageContaining("-2");
        assertThatThrownBy(() -> new MaskFolderImporter()
                        .importInto(project, ImportRequest.images(temp.resolve("none")), Progress.NONE))
                .hasMessageContaining("none is no folder");
        assertThat(project.images()).isEmpty();
    }

    @Test
    void whatIsThereAlreadyIsRecognised() throws Exception {
        Folders.image(images.resolve("a.png"), 1);
        new MaskFolderImporter().importInto(project, ImportRequest.images(images), Progress.NONE);
        Folders.mask(masks.resolve("a.png"), 0, 1);

        assertThat(importMasked()).as("it had no annotation yet").isEqualTo(new ImportReport(0, 1, 1, List.of()));
        assertThat(importMasked()).as("nothing new").isEqualTo(new ImportReport(0, 1, 0, List.of()));

        LabelRaster before = project.labels(project.images().getFirst());
        Folders.mask(masks.resolve("a.png"), 1, 1);
        assertThat(reason(importMasked(), "a.png")).contains("annotated already");
        assertThat(project.labels(project.images().getFirst())).isEqualTo(before);

        Folders.image(images.resolve("a.png"), 2);
        assertThat(importMasked().imported()).isEqualTo(1);
        assertThat(project.images()).extracting(ProjectImage::path).containsExactly("a-2.png", "a.png");
        assertThat(project.labels(project.image("a.png").orElseThrow())).isEqualTo(before);
    }

    @Test
    void importedImagesMayBeHeldOut() throws Exception {
        Folders.image(images.resolve("a.png"), 1);
        Folders.image(images.resolve("b.png"), 2);

        new MaskFolderImporter()
                .importInto(
                        project,
                        new ImportRequest(
                                images, Optional.empty(), Map.of(), OptionalInt.empty(), Optional.of(Split.TEST)),
                        Progress.NONE);

        assertThat(Folders.projects().open(project.folder()).splits().all())
                .hasSize(2)
                .containsValue(Split.TEST);
    }

    @Test
    void unlabelledPixelsThatBecomeBackgroundAreTold() throws Exception {
        project = Folders.project(temp.resolve("q"), Unlabelled.BACKGROUND, "cell");
        Folders.image(images.resolve("a.png"), 1);
        Folders.mask(masks.resolve("a.png"), 0, 1, 255);

        ImportReport report = importMasked();

        assertThat(reason(report, "a.png")).contains("mean background");
        assertThat(project.annotation(project.images().getFirst()).orElseThrow().regions())
                .as("background that was drawn is kept as drawn")
                .hasSize(2);
    }

    @Test
    void masksMayLieBelowTheImages() throws Exception {
        Folders.image(temp.resolve("set/a.png"), 1);
        Folders.mask(temp.resolve("set/truth/a.png"), 0);

        ImportReport report = new MaskFolderImporter()
                .importInto(
                        project, ImportRequest.masked(temp.resolve("set"), temp.resolve("set/truth")), Progress.NONE);

        assertThat(report).isEqualTo(new ImportReport(1, 0, 1, List.of()));
    }

    @Test
    void whatWasImportedBeforeCancellingStays() throws Exception {
        for (int i = 0; i < 5; i++) {
            Folders.image(images.resolve(i + ".png"), i);
        }
        Progress two = new Progress() {
            private long done;

            @Override
            public void at(long nowDone, long total, String what) {
                done = nowDone;
            }

            @Override
            public boolean cancelled() {
                return done >= 1;
            }
        };

        ImportReport report = new MaskFolderImporter().importInto(project, ImportRequest.images(images), two);

        assertThat(report.imported()).isEqualTo(2);
        assertThat(Folders.projects().open(project.folder()).images()).hasSize(2);
    }

    @Test
    void theFormatIsFoundByName() throws Exception {
        FormatCatalogue formats =
                FormatCatalogue.of(List.of(new MaskFolderImporter()), List.of(new MaskFolderExporter()));

        assertThat(formats.importer("masks")).isInstanceOf(MaskFolderImporter.class);
        assertThat(formats.exportFormats()).containsExactly("masks");
        assertThatThrownBy(() -> formats.exporter("coco"))
                .hasMessageContaining("'coco'")
                .hasMessageContaining("masks");
    }

    private ImportReport importMasked() throws IOException, BadInputException {
        return run(Map.of(), OptionalInt.empty());
    }

    private ImportReport run(Map<Integer, String> values, OptionalInt ignored) throws IOException, BadInputException {
        return new MaskFolderImporter()
                .importInto(
                        project,
                        new ImportRequest(images, Optional.of(masks), values, ignored, Optional.empty()),
                        Progress.NONE);
    }

    private static String reason(ImportReport report, String file) {
        return report.problems().stream()
                .filter(problem -> problem.file().equals(file))
                .map(Problem::reason)
                .findFirst()
                .orElse("no problem with " + file);
    }

    /** A PNG that says it has 2,000,000,000 x 2,000,000,000 pixels. */
    private byte[] lyingHeader() throws IOException {
        Folders.image(temp.resolve("scratch/honest.png"), 9);
        byte[] png = Files.readAllBytes(temp.resolve("scratch/honest.png"));
        for (int at : new int[] {16, 20}) {
            png[at] = 0x77;
            png[at + 1] = 0x35;
        }
        CRC32 crc = new CRC32();
        crc.update(png, 12, 17);
        for (int i = 0; i < 4; i++) {
            png[29 + i] = (byte) (crc.getValue() >> 24 - 8 * i);
        }
        return png;
    }
}
