// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.imaging.internal;

import com.twelvemonkeys.imageio.util.ProgressListenerBase;
import javax.imageio.ImageReader;

/** Watches how far a reader comes: the JDK's GIF reader returns an unfinished image without a word. */
final class Progress extends ProgressListenerBase {

    private static final float NEARLY_ALL = 99.9f;

    private float percent;

    void begin() {
        percent = 0;
    }

    void checkFinished() throws ImageProblem {
        if (percent < NEARLY_ALL) {
            throw ImageProblem.truncated("only %.0f %% of the image is there".formatted(percent));
        }
    }

    @Override
    public void imageProgress(ImageReader source, float percentageDone) {
        percent = Math.max(percent, percentageDone);
    }
}
