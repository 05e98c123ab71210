// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.imaging.internal;

import java.io.IOException;

/** What is wrong with an image, before its file's name is added; the message is the reason without a full stop. */
final class ImageProblem extends IOException {

    private static final long serialVersionUID = 1L;

    private static final String COPY_AGAIN = "Copy or export the image again, or leave it out.";
    private static final String CONVERT = "Convert the image, for example to PNG or TIFF, and try again.";

    private final String advice;

    ImageProblem(String reason, String advice) {
        super(reason);
        this.advice = advice;
    }

    static ImageProblem truncated(String detail) {
        return new ImageProblem("the file ends early (" + detail + ")", COPY_AGAIN);
    }

    static ImageProblem damaged(String reason) {
        return new ImageProblem(reason, COPY_AGAIN);
    }

    static ImageProblem unsupported(String reason) {
        return new ImageProblem(reason, CONVERT);
    }

    static ImageProblem noMemory(long bytes) {
        return new ImageProblem(
                "the region needs about %d MiB, more than there is memory for".formatted(bytes >> 20),
                "Read a smaller region or at a lower resolution, or give the program more memory.");
    }

    String advice() {
        return advice;
    }
}
