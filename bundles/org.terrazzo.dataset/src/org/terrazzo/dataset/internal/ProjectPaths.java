// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.internal;

import java.nio.file.Path;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.SafePath;

/** Where everything of a project lies. */
record ProjectPaths(Path folder) {

    static final String PROJECT_FILE = "terrazzo.json";
    static final String IMAGES = "images";
    static final String LOCK = ".terrazzo.lock";

    static ProjectPaths of(Path folder) {
        return new ProjectPaths(folder.toAbsolutePath().normalize());
    }

    Path projectFile() {
        return folder.resolve(PROJECT_FILE);
    }

    Path eclipseFile() {
        return folder.resolve(".project");
    }

    Path images() {
        return folder.resolve(IMAGES);
    }

    Path imagesFile() {
        return folder.resolve("images.json");
    }

    Path annotations() {
        return folder.resolve("annotations");
    }

    Path splitsFile() {
        return folder.resolve("splits.json");
    }

    Path runs() {
        return folder.resolve("runs");
    }

    Path jobs() {
        return folder.resolve("jobs");
    }

    Path frozen() {
        return folder.resolve("frozen");
    }

    Path lock() {
        return folder.resolve(LOCK);
    }

    /** {@return the path, if an image and its annotation document can have it} */
    static String checkedImage(String path) throws BadInputException {
        SafePath.checkedRelative(path);
        SafePath.checkedRelative(path + ".json");
        return path;
    }

    /** The image's file, wherever links on the way lead: nothing outside the project is ever touched. */
    Path image(String path) throws BadInputException {
        return SafePath.inside(folder, IMAGES + "/" + path);
    }

    /** The image's annotation document, likewise. */
    Path annotation(String path) throws BadInputException {
        return SafePath.inside(folder, "annotations/" + path + ".json");
    }

    /** The folder of what was edited in the image's annotation, likewise. */
    Path journal(String path) throws BadInputException {
        return SafePath.inside(folder, "journal/" + path);
    }
}
