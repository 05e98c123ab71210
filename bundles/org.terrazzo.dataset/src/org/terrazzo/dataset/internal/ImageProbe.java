// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.terrazzo.imaging.ImageFile;
import org.terrazzo.imaging.ImageOpener;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.ContentHash;

/** Finds out all that images.json says of an image file. */
final class ImageProbe {

    private final ImageOpener opener;

    ImageProbe(ImageOpener opener) {
        this.opener = opener;
    }

    /** Reads the file to its end, for the hash, and the image's headers. */
    ImagesFile.Entry probe(Path file, String path, int page) throws IOException, BadInputException {
        // Before the content: what is written meanwhile bears another time then, and is read again.
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return probe(file, path, page, ContentHash.of(file), attributes);
    }

    ImagesFile.Entry probe(Path file, String path, int page, String hash) throws IOException, BadInputException {
        return probe(file, path, page, hash, Files.readAttributes(file, BasicFileAttributes.class));
    }

    private ImagesFile.Entry probe(Path file, String path, int page, String hash, BasicFileAttributes attributes)
            throws IOException, BadInputException {
        try (ImageFile image = opener.open(file, page)) {
            return new ImagesFile.Entry(
                    path,
                    hash,
                    attributes.size(),
                    attributes.lastModifiedTime().toMillis(),
                    image.layout(),
                    page,
                    image.suggestedRange());
        }
    }
}
