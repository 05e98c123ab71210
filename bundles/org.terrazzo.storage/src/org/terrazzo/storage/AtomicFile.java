// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.storage;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Replaces files so that a reader, a crash or a power cut meets either the whole old file or the whole new one.
 *
 * <p>The content goes to a temporary file beside the target, is flushed to the disk and then renamed over the target;
 * where the file system is POSIX, the folder is flushed as well. If anything fails, such as a full disk, the old file
 * is untouched and the temporary file is gone. A target that is a symbolic link is itself replaced. Of two writers at
 * once, the later rename wins, whole.
 */
public final class AtomicFile {

    /** Writes a file's content; the stream is buffered, and closed by the caller. */
    @FunctionalInterface
    public interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    private static final String PREFIX = ".terrazzo-";
    private static final String SUFFIX = ".tmp";
    private static final int BUFFER_BYTES = 1 << 16;

    private AtomicFile() {}

    public static void write(Path target, byte[] content) throws IOException {
        write(target, out -> out.write(content));
    }

    public static void write(Path target, String utf8) throws IOException {
        write(target, utf8.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @param target in a folder that exists
     * @throws IOException if the target could not be replaced; it then still has its old content
     */
    public static void write(Path target, Body body) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        Path temporary = folder.resolve(PREFIX + UUID.randomUUID() + SUFFIX);
        try {
            writeThrough(temporary, body);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            discard(temporary, e);
            throw new IOException(
                    target + " could not be written: " + Reasons.of(e) + ". What was there before is unchanged.", e);
        } catch (RuntimeException | Error e) {
            discard(temporary, e);
            throw e;
        }
        flushFolder(folder);
    }

    /** Whether this is, by its name, a temporary file of this class, left behind by a program that was killed. */
    public static boolean isTemporary(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(PREFIX) && name.endsWith(SUFFIX);
    }

    private static void writeThrough(Path temporary, Body body) throws IOException {
        try (FileChannel channel =
                        FileChannel.open(temporary, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES)) {
            body.writeTo(out);
            out.flush();
            channel.force(true);
        }
    }

    private static void discard(Path temporary, Throwable failure) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    /**
     * Without this, the rename itself could be undone by a power cut. Windows cannot open a folder for it, nor can some
     * network drives; the file is whole all the same, so that is no reason to fail.
     */
    private static void flushFolder(Path folder) {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            } catch (IOException e) {
                System.getLogger(AtomicFile.class.getName()).log(Level.DEBUG, folder + " could not be flushed", e);
            }
        }
    }
}
