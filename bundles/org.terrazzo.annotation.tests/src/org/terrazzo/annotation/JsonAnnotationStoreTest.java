// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.terrazzo.model.Origin;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Region;
import org.terrazzo.model.Ring;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.FileAccessException;
import org.terrazzo.storage.NewerFormatException;

class JsonAnnotationStoreTest {

    private static final Origin ADA = new Origin.Person("ada");

    private final AnnotationStore store = new JsonAnnotationStore();
    private final List<String> reports = new ArrayList<>();

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void aFileInAFolderThatIsYetToBeMade() {
        file = folder.resolve("annotations/wells/a.png.json");
    }

    @Test
    void whatWasDrawnIsReadBackWithoutLoss() throws Exception {
        RandomPolygons polygons = new RandomPolygons(new Random(3), 50);
        List<Region> regions = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            regions.add(new Region("r" + i, i, polygons.next(), new Origin.Model("run-001")));
            PixelSet pixels = Rasteriser.pixels(polygons.next(), 60, 60);
            regions.add(new Region("p" + i, i, pixels, new Origin.Corrected("run-001", "ada")));
        }
        AnnotationDocument document = document().withRegions(regions).withReview(ReviewState.REVIEWED);
        store.save(file, document);
        assertThat(load()).isEqualTo(document);
    }

    @Test
    void aPersonCanReadIt() throws IOException {
        Polygon polygon = new Polygon(Ring.of(0, 0, 8, 0.25, 4, 1e-7), List.of(Ring.of(1, 1, 2, 1, 2, 2)));
        store.save(
                file,
                document()
                        .withRegions(List.of(
                                new Region("r1", 2, polygon, ADA),
                                new Region("r2", 0, PixelSet.of(4, 0, 3, 5, 1, 2), ADA))));
        assertThat(file).hasContent("""
                {
                  "formatVersion": 1,
                  "image": "wells/a.png",
                  "width": 60,
                  "height": 60,
                  "review": "UNREVIEWED",
                  "regions": [
                    {
                      "id": "r1",
                      "class": 2,
                      "origin": {
                        "type": "person",
                        "name": "ada"
                      },
                      "geometry": {
                        "type": "polygon",
                        "shell": [0, 0, 8, 0.25, 4, 1.0E-7],
                        "holes": [
                          [1, 1, 2, 1, 2, 2]
                        ]
                      }
                    },
                    {
                      "id": "r2",
                      "class": 0,
                      "origin": {
                        "type": "person",
                        "name": "ada"
                      },
                      "geometry": {
                        "type": "pixelSet",
                        "runs": [4, 0, 3, 5, 1, 2]
                      }
                    }
                  ]
                }
                """);
    }

    @Test
    void anImageWithoutADocumentHasNone() throws Exception {
        assertThat(store.load(file, this::report)).isEmpty();
        assertThat(reports).isEmpty();
    }

    @Test
    void aHundredThousandCornersAreNoTrouble() throws Exception {
        double[] xy = new Random(1).doubles(200_000, -100, 1000).toArray();
        AnnotationDocument document =
                document().withRegions(List.of(new Region("r1", 0, Polygon.of(Ring.of(xy)), ADA)));
        store.save(file, document);
        assertThat(load()).isEqualTo(document);
    }

    @Test
    void aDamagedDocumentIsSetAsideReportedAndNeverReplaced() throws Exception {
        store.save(file, document());
        String half = Files.readString(file).substring(0, 40);
        Files.writeString(file, half);
        assertThat(store.load(file, this::report)).isEmpty();
        assertThat(reports)
                .singleElement()
                .asString()
                .startsWith("a.png.json -> a.png.json.unreadable-1: ")
                .contains(file + " cannot be understood: ");
        store.save(file, document());
        assertThat(load()).isEqualTo(document());
        assertThat(file.resolveSibling("a.png.json.unreadable-1")).hasContent(half);
    }

    @Test
    void aNewerDocumentIsLeftWhereItIs() throws IOException {
        String newer = "{\"formatVersion\":2,\"image\":\"a.png\",\"layers\":[]}";
        write(newer);
        assertThatThrownBy(() -> store.load(file, this::report))
                .isInstanceOf(NewerFormatException.class)
                .hasMessageContaining("written by a newer Terrazzo");
        assertThat(file).hasContent(newer);
        assertThat(reports).isEmpty();
    }

    @Test
    void aDocumentThatCannotBeGotAtIsLeftWhereItIs() throws IOException {
        Files.createDirectories(file);
        assertThatThrownBy(() -> store.load(file, this::report)).isInstanceOf(FileAccessException.class);
        assertThat(file).isDirectory();
        assertThat(reports).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"type":"polygon","shell":[0,0,1,1],"holes":[]}              | a ring needs 3 corners, not 2
            {"type":"polygon","shell":[0,0,1,1,2],"holes":[]}            | a ring has an x without a y
            {"type":"polygon","shell":[0,0,1,1,2,1e300],"holes":[]}      | the coordinate 1.0E300 is out of bounds
            {"type":"polygon","shell":[0,0,1,1,2,NaN],"holes":[]}        | malformed JSON
            {"type":"polygon","shell":[0,0,1,1,2,null],"holes":[]}       | was NULL
            {"type":"polygon","shell":[[0,0],[1,1],[2,0]]}               | Expected a double but was BEGIN_ARRAY
            {"type":"polygon","holes":[]}                                | the field 'shell' is missing
            {"type":"pixelSet"}                                          | the field 'runs' is missing
            {"type":"pixelSet","runs":[0,1]}                             | needs three numbers
            {"type":"pixelSet","runs":[0,5,5]}                           | has no pixels
            {"type":"pixelSet","runs":[0,0.5,5]}                         | 0.5
            {"type":"pixelSet","runs":[60,0,1]}                          | 'r1' has pixels outside of the image
            {"type":"pixelSet","runs":[0,59,61]}                         | 'r1' has pixels outside of the image
            {"type":"pixelSet","runs":[-1,0,1]}                          | 'r1' has pixels outside of the image
            {"type":"circle","radius":3}                           | the type 'circle' is none of polygon, pixelSet
            {"shell":[0,0,1,1,2,3]}                                      | the field 'type' is missing
            {"type":"pixelSet","runs":[],"runs":[]}                      | the field 'runs' stands there twice
            """)
    void geometriesThatCannotBeAreNamed(String geometry, String reason) throws Exception {
        write(with(geometry));
        assertThat(store.load(file, this::report)).isEmpty();
        assertThat(reports).singleElement().asString().contains(reason);
    }

    @Test
    void anotherProgramMaySortTheFields() throws Exception {
        write(with("{\"runs\":[3,0,2],\"type\":\"pixelSet\"}"));
        assertThat(load().regions().getFirst().geometry()).isEqualTo(PixelSet.of(3, 0, 2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "image":"../a","width":1,"height":1,"review":"REVIEWED","regions":[]     | another folder
            "image":"a","width":0,"height":1,"review":"REVIEWED","regions":[]        | cannot be 0 x 1
            "image":"a","width":1,"height":1,"review":"REVIEWED"                     | 'regions' is missing
            "image":"a","width":1,"height":1,"regions":[]                            | 'review' is missing
            "image":"a","width":1,"height":1,"review":"YES","regions":[]             | 'YES' is none of
            "image":"a","width":1,"height":1,"review":"REVIEWED","regions":[{}]      | 'id' is missing
            "image":"a","width":1,"height":1,"review":"REVIEWED","regions":[null]    | was NULL
            """)
    void documentsThatCannotBeAreNamed(String fields, String reason) throws Exception {
        write("{\"formatVersion\":1," + fields + "}");
        assertThat(store.load(file, this::report)).isEmpty();
        assertThat(reports).singleElement().asString().contains(reason);
    }

    @Test
    void nestingWithoutEndIsOnlyAnotherDamage() throws Exception {
        write(with("[".repeat(100_000)));
        assertThat(store.load(file, this::report)).isEmpty();
        assertThat(reports).hasSize(1);
    }

    @Test
    void aDocumentThatCannotBeSavedLeavesTheOldOne() throws IOException {
        Path inTheWay = Files.createDirectories(folder.resolve("full.json/x")).getParent();
        assertThatThrownBy(() -> store.save(inTheWay, document())).isInstanceOf(IOException.class);
        assertThat(inTheWay.resolve("x")).exists();
    }

    private AnnotationDocument load() throws IOException, BadInputException {
        return store.load(file, this::report).orElseThrow();
    }

    private void report(Path document, Path kept, String reason) {
        reports.add(document.getFileName() + " -> " + kept.getFileName() + ": " + reason);
    }

    private void write(String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static AnnotationDocument document() {
        return AnnotationDocument.empty("wells/a.png", 60, 60);
    }

    private static String with(String geometry) {
        return "{\"formatVersion\":1,\"image\":\"a.png\",\"width\":60,\"height\":60,\"review\":\"REVIEWED\","
                + "\"regions\":[{\"id\":\"r1\",\"class\":2,\"origin\":{\"type\":\"person\",\"name\":\"ada\"},"
                + "\"geometry\":" + geometry + "}]}";
    }
}
