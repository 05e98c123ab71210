// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrazzo.imaging.ImageReadException;
import org.terrazzo.prediction.Analysis;
import org.terrazzo.report.ReportRequest.Exhibit;

/** A report is one file that a browser can show by itself, whatever stands in names. */
class ReportTest {

    private static final String HOSTILE = "<script>alert('x')</script>\"&";

    @TempDir
    private Path folder;

    private ToldProject told;

    @BeforeEach
    void tellAProject() throws Exception {
        told = new ToldProject(folder, HOSTILE);
    }

    private String written(ReportRequest request) throws Exception {
        Path target = folder.resolve("report.html");
        told.reports().write(told.project, request, target);
        return Files.readString(target);
    }

    @Test
    void showsImageTruthPredictionAndErrorSideBySide() throws Exception {
        assertThat(written(told.request("a.png")).split("data:image/png;base64,"))
                .hasSize(1 + 4);
    }

    @Test
    void leavesOutWhatThereIsNoMaskFor() throws Exception {
        Exhibit bare =
                new Exhibit("a", told.request("a").exhibits().getFirst().image(), Optional.empty(), Optional.empty());
        String html = written(new ReportRequest("t", "i", "", List.of(), List.of(bare)));
        assertThat(html.split("data:image/png;base64,")).hasSize(1 + 1);
    }

    @Test
    void namesAreTextAndNeverMarkup() throws Exception {
        assertThat(written(told.request(HOSTILE)))
                .doesNotContain("<script")
                .doesNotContain("<three>")
                .doesNotContain("<more>")
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot;&amp;");
    }

    @Test
    void needsNothingElse() throws Exception {
        assertThat(written(told.request("a.png")))
                .doesNotContain("http")
                .doesNotContain("src=\"/")
                .doesNotContain("url(")
                .contains("prefers-color-scheme: dark");
    }

    @Test
    void tellsEachRunsOutcomeAndReceipt() throws Exception {
        assertThat(written(told.request("a.png")))
                .contains(
                        "completed",
                        "failed out of memory(limit)",
                        "It took more than &lt;4 GiB&gt;. Use smaller crops.")
                .contains("Everything came back.", "900 MiB");
    }

    @Test
    void drawsTheCurvesOfWhatTheRunReportedThoughItsLastLineIsCutOff() throws Exception {
        String html = written(told.request("a.png"));
        assertThat(html.split("<polyline")).hasSize(1 + 3 + 3);
        assertThat(html).contains("Nothing was reported.");
    }

    @Test
    void showsScoresAndConfusion() throws Exception {
        assertThat(written(told.request("a.png"))).contains("0.900", "8 of 10", "95.8 %", "mean IoU 0.910");
    }

    @Test
    void anImageThatCannotBeReadIsNamed() throws Exception {
        Exhibit broken =
                new Exhibit("b", Files.writeString(folder.resolve("b.png"), "no"), Optional.empty(), Optional.empty());
        ReportRequest request = new ReportRequest("t", "i", "", List.of(), List.of(broken));
        assertThatThrownBy(() -> written(request))
                .isInstanceOf(ImageReadException.class)
                .hasMessageContaining("b.png");
    }

    @Test
    void scoresBecomeTablesThatAnyProgramReads() throws Exception {
        ToldProject told = new ToldProject(folder.resolve("other"), "round \"cell\"");
        ScoringReports.using(told.reports())
                .csv(told.request("a.png").scorings().getFirst(), folder.resolve("scores"));

        assertThat(folder.resolve("scores/classes.csv"))
                .content()
                .startsWith("class_index,class,iou,")
                .contains("\r\n1,\"round \"\"cell\"\"\",0.900000,");
        assertThat(folder.resolve("scores/confusion.csv")).content().contains("ground,1150,50,0\r\n");
        assertThat(folder.resolve("scores/images.csv")).content().contains("a.png,0.910000,0.970000,0.900000,0.920000");
    }

    @Test
    void sizesOfObjectsAreShownAsBars() throws Exception {
        Path table = folder.resolve("objects.csv");
        Files.writeString(
                table, "image,object,class_index,class,area_px2\r\na.png,1,0,ground,30\r\na.png,2,0,ground,3\r\n");
        Path target = folder.resolve("objects.html");

        ScoringReports.using(told.reports())
                .html(told.project, new Analysis("run-001", table, table, 2, 1, List.of()), target);

        String html = Files.readString(target);
        assertThat(html).contains("2 objects in 1 images", "16.5", "1 objects from");
        assertThat(html.split("<rect ")).hasSize(1 + 24);
    }
}
