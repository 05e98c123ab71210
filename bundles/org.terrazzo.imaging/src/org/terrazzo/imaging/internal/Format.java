// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.imaging.internal;

import java.io.IOException;
import javax.imageio.ImageReader;

/** The formats that are read, told apart by their first bytes. */
enum Format {
    PNG(Signature.of(0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a)) {
        @Override
        ImageReader reader() throws IOException {
            return Plugins.png();
        }
    },

    JPEG(Signature.of(0xff, 0xd8, 0xff)) {
        @Override
        ImageReader reader() throws IOException {
            return Plugins.jpeg();
        }
    },

    GIF(Signature.of('G', 'I', 'F', '8', '7', 'a'), Signature.of('G', 'I', 'F', '8', '9', 'a')) {
        @Override
        ImageReader reader() throws IOException {
            return Plugins.gif();
        }
    },

    TIFF(
            Signature.of('I', 'I', 42, 0),
            Signature.of('M', 'M', 0, 42),
            Signature.of('I', 'I', 43, 0, 8, 0, 0, 0),
            Signature.of('M', 'M', 0, 43, 0, 8, 0, 0)) {
        @Override
        ImageReader reader() throws IOException {
            return Plugins.tiff();
        }
    },

    BMP(Signature.of('B', 'M')) {
        @Override
        ImageReader reader() throws IOException {
            return Plugins.bmp();
        }
    };

    private final Signature[] signatures;

    Format(Signature... signatures) {
        this.signatures = signatures;
    }

    abstract ImageReader reader() throws IOException;

    static Format of(FileBytes file) throws IOException {
        if (file.length() == 0) {
            throw ImageProblem.truncated("it is empty");
        }
        for (Format format : values()) {
            if (format.matches(file)) {
                return format;
            }
        }
        throw ImageProblem.unsupported("it has none of the formats Terrazzo reads: PNG, JPEG, BMP, GIF and TIFF");
    }

    private boolean matches(FileBytes file) throws IOException {
        for (Signature signature : signatures) {
            if (signature.matches(file)) {
                return true;
            }
        }
        return false;
    }

    /** The bytes by which a format is known. */
    private record Signature(int[] bytes) {

        static Signature of(int... bytes) {
            return new Signature(bytes);
        }

        boolean matches(FileBytes file) throws IOException {
            for (int i = 0; i < bytes.length; i++) {
                if (file.read(i) != bytes[i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
