// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.imaging.internal;

import java.util.Locale;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;

/**
 * Remembers a warning that means lost pixels. ImageIO's JPEG reader fills what is missing with grey and only warns; the
 * texts are those of libjpeg (jerror.h) and of the JDK.
 */
final class Warnings implements IIOReadWarningListener {

    private String lost;

    @Override
    public void warningOccurred(ImageReader source, String warning) {
        if (lost == null && meansLoss(warning.toLowerCase(Locale.ROOT))) {
            lost = warning;
        }
    }

    /** Cameras leave "extraneous bytes" before markers, which costs no pixel. */
    private static boolean meansLoss(String warning) {
        return warning.contains("premature end")
                || warning.contains("truncated file")
                || warning.contains("corrupt jpeg data") && !warning.contains("extraneous bytes")
                || warning.contains("out-of-sequence code");
    }

    void check() throws ImageProblem {
        if (lost != null) {
            String text = lost;
            lost = null;
            throw ImageProblem.damaged("its data ends early or is damaged (" + text + ")");
        }
    }
}
