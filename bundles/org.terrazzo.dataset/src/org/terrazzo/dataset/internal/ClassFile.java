// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.internal;

import java.io.IOException;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.Json;

/** terrazzo.json in memory and on disk. */
final class ClassFile {

    /** Works out what the file is to become from what it is. */
    interface Change {
        ProjectFile apply(ProjectFile now) throws IOException, BadInputException;
    }

    private final Json json = new Json();
    private final ProjectPaths paths;
    private final ProjectLock lock;
    private volatile ProjectFile current;

    ClassFile(ProjectPaths paths, ProjectLock lock) throws BadInputException {
        this.paths = paths;
        this.lock = lock;
        this.current = json.read(paths.projectFile(), ProjectFile.class);
    }

    ProjectFile current() {
        return current;
    }

    ProjectFile reload() throws BadInputException {
        current = json.read(paths.projectFile(), ProjectFile.class);
        return current;
    }

    ProjectFile change(Change change) throws IOException, BadInputException {
        return lock.with(() -> {
            ProjectFile changed = change.apply(reload());
            json.write(paths.projectFile(), changed);
            current = changed;
            return changed;
        });
    }
}
