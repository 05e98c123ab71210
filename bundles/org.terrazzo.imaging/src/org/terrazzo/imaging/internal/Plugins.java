// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.imaging.internal;

import com.twelvemonkeys.imageio.plugins.bmp.BMPImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import javax.imageio.IIOException;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.spi.ImageWriterSpi;
import javax.imageio.spi.ServiceRegistry;

/**
 * Makes the readers and writers by name. ImageIO's registry sees the plug-ins of a class path but not those of other
 * bundles, and any plug-in found there could take a format over: so the JDK's own are asked for by class, and those of
 * TwelveMonkeys are made here.
 */
final class Plugins {

    private static final String JDK = "com.sun.imageio.plugins.";

    private Plugins() {}

    static ImageReader png() throws IOException {
        return jdkReader(JDK + "png.PNGImageReaderSpi").createReaderInstance();
    }

    static ImageReader gif() throws IOException {
        return jdkReader(JDK + "gif.GIFImageReaderSpi").createReaderInstance();
    }

    static ImageReader bmp() throws IOException {
        return new BMPImageReaderSpi().createReaderInstance(null);
    }

    static ImageReader tiff() throws IOException {
        return new TIFFImageReaderSpi().createReaderInstance(null);
    }

    /** TwelveMonkeys' JPEG reader finds the JDK's, on which it builds, only by being registered beside it. */
    static ImageReader jpeg() throws IOException {
        Iterator<Class<?>> categories = List.<Class<?>>of(ImageReaderSpi.class).iterator();
        ServiceRegistry registry = new ServiceRegistry(categories);
        registry.registerServiceProvider(jdkReader(JDK + "jpeg.JPEGImageReaderSpi"));
        JPEGImageReaderSpi provider = new JPEGImageReaderSpi();
        registry.registerServiceProvider(provider);
        return provider.createReaderInstance(null);
    }

    static ImageWriter pngWriter() throws IOException {
        return provider(ImageWriterSpi.class, JDK + "png.PNGImageWriterSpi").createWriterInstance();
    }

    private static ImageReaderSpi jdkReader(String className) throws IOException {
        return provider(ImageReaderSpi.class, className);
    }

    private static <T> T provider(Class<T> category, String className) throws IOException {
        Iterator<T> providers = IIORegistry.getDefaultInstance().getServiceProviders(category, false);
        while (providers.hasNext()) {
            T provider = providers.next();
            if (provider.getClass().getName().equals(className)) {
                return provider;
            }
        }
        throw new IIOException("this Java runtime has no " + className);
    }
}
