// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.demo;

import java.nio.file.Path;
import java.util.Objects;

/**
 * What the story left behind.
 *
 * @param report an HTML file
 * @param project folder of the sample project
 * @param meanIou of the last model on the images never seen
 */
public record DemoResult(Path report, Path project, double meanIou) {

    public DemoResult {
        Objects.requireNonNull(report, "report");
        Objects.requireNonNull(project, "project");
    }
}
