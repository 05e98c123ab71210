// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.terrazzo.prediction.Scoring;

/**
 * What a report shows beside the project's trainings.
 *
 * @param title plain text, as everything here
 * @param introduction a paragraph below the title
 * @param scoredOn names the images that the scorings are about, in a few words: "images never seen"
 * @param scorings what models reached on the same images, oldest first; the last one is shown in full
 * @param exhibits images to look at
 */
public record ReportRequest(
        String title, String introduction, String scoredOn, List<Scoring> scorings, List<Exhibit> exhibits) {

    public ReportRequest {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(introduction, "introduction");
        Objects.requireNonNull(scoredOn, "scoredOn");
        scorings = List.copyOf(scorings);
        exhibits = List.copyOf(exhibits);
    }

    /**
     * One image with what is right and what was predicted.
     *
     * @param name as the scorings name it
     * @param truth index PNG of class indices, 255: not known
     * @param prediction index PNG of class indices, 255: undecided
     */
    public record Exhibit(String name, Path image, Optional<Path> truth, Optional<Path> prediction) {
        public Exhibit {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(image, "image");
            Objects.requireNonNull(truth, "truth");
            Objects.requireNonNull(prediction, "prediction");
        }
    }
}
