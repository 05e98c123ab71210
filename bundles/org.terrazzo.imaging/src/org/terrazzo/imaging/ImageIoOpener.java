// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.imaging;

import java.nio.file.Path;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.terrazzo.imaging.internal.Decoders;
import org.terrazzo.imaging.internal.Limits;
import org.terrazzo.imaging.internal.OpenedImage;

/**
 * Opens images with the JDK's ImageIO and TwelveMonkeys' plug-ins, which it makes itself: it works alike as an OSGi
 * service and made by {@code new} on a flat class path, and does not depend on what ImageIO finds on a class path.
 */
@Component(service = ImageOpener.class)
public final class ImageIoOpener implements ImageOpener {

    private final Limits limits;

    /** Reads images of up to 2^31-1 pixels, or 400 million where the format has to be decoded whole. */
    @Activate
    public ImageIoOpener() {
        this.limits = Limits.DEFAULT;
    }

    /**
     * @param maximumPixels images whose header announces more pixels are refused; the limit of 400 million pixels for
     *        formats that have to be decoded whole stays
     */
    public ImageIoOpener(long maximumPixels) {
        this.limits = Limits.DEFAULT.atMost(maximumPixels);
    }

    @Override
    public ImageFile open(Path file, int page) throws ImageReadException {
        return new OpenedImage(file, Decoders.open(file, page, limits));
    }
}
