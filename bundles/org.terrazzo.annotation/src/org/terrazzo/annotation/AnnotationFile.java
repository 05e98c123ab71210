// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation;

import java.util.List;
import org.terrazzo.model.Region;
import org.terrazzo.storage.FormatVersion;
import org.terrazzo.storage.Versioned;

/** A document as it stands in its file. What is wrong with one is said while it is read, with its place in the file. */
@FormatVersion(AnnotationFile.VERSION)
record AnnotationFile(int formatVersion, String image, int width, int height, ReviewState review, List<Region> regions)
        implements Versioned {

    static final int VERSION = 1;

    AnnotationFile {
        regions = new AnnotationDocument(image, width, height, review, regions).regions();
    }

    static AnnotationFile of(AnnotationDocument document) {
        return new AnnotationFile(
                VERSION, document.image(), document.width(), document.height(), document.review(), document.regions());
    }

    AnnotationDocument document() {
        return new AnnotationDocument(image, width, height, review, regions);
    }
}
