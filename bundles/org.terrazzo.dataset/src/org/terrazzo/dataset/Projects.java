// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset;

import java.io.IOException;
import java.nio.file.Path;
import org.terrazzo.annotation.AnnotationStore;
import org.terrazzo.dataset.internal.FileProjects;
import org.terrazzo.imaging.ImageOpener;
import org.terrazzo.model.LabelClasses;
import org.terrazzo.model.Unlabelled;
import org.terrazzo.storage.BadInputException;

/** Makes and opens projects; a stateless service, safe for use by many threads. */
public interface Projects {

    /**
     * Makes a project. The folder may be there already if it is empty or holds an {@code images} folder, whose images
     * become the project's with the first {@link Project#refresh}; nothing that is there is overwritten.
     *
     * @throws BadInputException when the folder holds a project already or other things, or its name cannot be used, or
     *     the classes are not usable, as none at all
     */
    Project create(Path folder, LabelClasses classes, Unlabelled unlabelled) throws IOException, BadInputException;

    /** Makes a project of classes as a user asked for them. */
    default Project create(Path folder, ClassList list) throws IOException, BadInputException {
        return create(folder, list.classes(), list.unlabelled());
    }

    /**
     * Opens a project from what its files say, without looking for changed images: see {@link Project#refresh}.
     *
     * @throws BadInputException when the folder holds no project, or one of its files cannot be understood; nothing is
     *     changed then
     */
    Project open(Path folder) throws IOException, BadInputException;

    /** {@return the same service for use without OSGi} */
    static Projects using(ImageOpener images, AnnotationStore annotations) {
        return new FileProjects(images, annotations);
    }
}
