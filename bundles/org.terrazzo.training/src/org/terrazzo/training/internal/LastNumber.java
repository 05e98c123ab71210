// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.FormatVersion;
import org.terrazzo.storage.Json;
import org.terrazzo.storage.Versioned;

/** {@code last.json} beside the numbered folders: the highest number that was ever given. */
record LastNumber(Path folder) {

    private static final Logger LOG = LoggerFactory.getLogger(LastNumber.class);

    @FormatVersion(1)
    record LastFile(int formatVersion, int number) implements Versioned {}

    private Path file() {
        return folder.resolve("last.json");
    }

    /** 0: none. A file that cannot be understood does not keep anybody from training: the folders tell the rest. */
    int get() {
        if (Files.notExists(file())) {
            return 0;
        }
        try {
            return new Json().read(file(), LastFile.class).number();
        } catch (BadInputException e) {
            LOG.warn("{}", e.getMessage());
            return 0;
        }
    }

    void set(int number) throws IOException {
        new Json().write(file(), new LastFile(1, number));
    }
}
