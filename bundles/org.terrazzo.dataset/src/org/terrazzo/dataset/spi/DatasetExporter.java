// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.spi;

import java.io.IOException;
import java.nio.file.Path;
import org.terrazzo.dataset.Project;
import org.terrazzo.storage.BadInputException;

/**
 * Writes a project's images and annotations in one format. An implementation is stateless, safe for use by many threads
 * and published as an OSGi service of this type.
 */
public interface DatasetExporter {

    /** {@return the format's name for users, as {@code masks}: lower-case letters, digits and hyphens} */
    String format();

    /**
     * Exports all annotated images.
     *
     * @param target a folder that does not exist or is empty
     * @throws BadInputException when the target is something else, or an annotation cannot be used
     */
    ExportReport exportTo(Project project, Path target, Progress progress) throws IOException, BadInputException;
}
