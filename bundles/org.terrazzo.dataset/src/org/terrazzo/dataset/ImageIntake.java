// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset;

import java.io.IOException;
import java.nio.file.Path;
import org.terrazzo.storage.BadInputException;

/**
 * Adds many images to a project without writing images.json for each of them; one thread at a time. What was added is
 * in the project at once; images.json is written now and then, and on {@link #close()}. Should the process die in
 * between, {@link Project#refresh} finds the images again.
 */
public interface ImageIntake extends AutoCloseable {

    /**
     * @param image the image in the project
     * @param created false when the project had this page of the same content already, wherever it lies
     */
    record Added(ProjectImage image, boolean created) {}

    /**
     * Copies an image into the project, atomically. Content that is there already is not copied again; a name that is
     * taken by other content is made unique, as {@code cells/a-2.png}.
     *
     * @param source an image file, which is only read
     * @param targetPath where to put it, relative to the project's {@code images} folder, forward slashes
     * @param page which page of the file is used, from 0
     * @throws BadInputException when the file is no image that can be read, or the target path leaves the folder, has
     *     control characters or is no usable name
     */
    Added add(Path source, String targetPath, int page) throws IOException, BadInputException;

    /** Writes images.json. */
    @Override
    void close() throws IOException, BadInputException;
}
