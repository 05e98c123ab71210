// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.spi;

import java.io.IOException;
import org.terrazzo.dataset.Project;
import org.terrazzo.storage.BadInputException;

/**
 * Brings images and annotations of one format into a project. An implementation is stateless, safe for use by many
 * threads and published as an OSGi service of this type.
 */
public interface DatasetImporter {

    /** {@return the format's name for users, as {@code masks}: lower-case letters, digits and hyphens} */
    String format();

    /**
     * Imports one image after the other; one that cannot be read becomes a problem in the report and the others go on.
     * What the user asks for in {@code request} is checked before anything is written.
     *
     * @throws BadInputException when nothing can be imported: no such folder, a class that the project does not have
     * @throws IOException when the project cannot be written; images imported until then stay
     */
    ImportReport importInto(Project project, ImportRequest request, Progress progress)
            throws IOException, BadInputException;
}
