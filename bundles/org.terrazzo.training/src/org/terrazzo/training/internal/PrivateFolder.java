// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Set;
import java.util.UUID;

/**
 * A short folder that only this user may enter, for sockets (a socket's path may have about 100 bytes) and for the
 * queue of runs.
 */
final class PrivateFolder {

    /** Makes the folder when it is needed, so that trouble with it is the trouble of one run. */
    interface Source {
        PrivateFolder get() throws IOException;
    }

    /** Bytes that every system allows: sun_path has 104 on macOS and 108 on Linux, with a zero at the end. */
    private static final int LONGEST_SOCKET = 100;

    private static final Set<PosixFilePermission> MINE = PosixFilePermissions.fromString("rwx------");

    private final Path folder;

    private PrivateFolder(Path folder) {
        this.folder = folder;
    }

    /** Below XDG_RUNTIME_DIR, which is the user's already, or else below the temporary folder. */
    static PrivateFolder ofUser() throws IOException {
        String runtime = System.getenv("XDG_RUNTIME_DIR");
        Path own = Path.of(runtime == null ? "" : runtime).resolve("terrazzo");
        if (runtime != null && Files.isWritable(Path.of(runtime)) && fits(own)) {
            return at(own);
        }
        String name = "terrazzo-" + System.getProperty("user.name", "user").replaceAll("[^A-Za-z0-9._-]", "_");
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"), name);
        return at(fits(temporary) ? temporary : Path.of("/tmp", name));
    }

    /** @throws IOException if it cannot be made, or belongs to somebody else or is open to others */
    static PrivateFolder at(Path folder) throws IOException {
        boolean posix = Files.getFileStore(existing(folder)).supportsFileAttributeView("posix");
        make(folder, posix);
        if (posix) {
            check(folder);
        }
        return new PrivateFolder(folder);
    }

    private static Path existing(Path folder) {
        Path parent = folder.toAbsolutePath();
        while (!Files.exists(parent)) {
            parent = parent.getParent();
        }
        return parent;
    }

    private static void make(Path folder, boolean posix) throws IOException {
        FileAttribute<?>[] mine =
                posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(MINE)} : new FileAttribute<?>[0];
        try {
            Files.createDirectory(folder, mine);
        } catch (FileAlreadyExistsException there) {
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                throw there;
            }
        }
    }

    /** A stranger may have made it before us, in a folder where everybody may. */
    private static void check(Path folder) throws IOException {
        PosixFileAttributes found = Files.readAttributes(folder, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!found.permissions().equals(MINE) || !found.owner().equals(me(folder))) {
            throw new IOException(folder + " is not this user's alone; remove it or set XDG_RUNTIME_DIR");
        }
    }

    private static UserPrincipal me(Path folder) throws IOException {
        Path probe = Files.createTempFile(folder, "me", null);
        try {
            return Files.getOwner(probe);
        } finally {
            Files.delete(probe);
        }
    }

    private static boolean fits(Path folder) {
        return socketIn(folder).toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST_SOCKET;
    }

    private static Path socketIn(Path folder) {
        return folder.resolve(UUID.randomUUID().toString().substring(0, 13) + ".sock");
    }

    /** A path that nothing has yet, for a new socket. */
    Path newSocket() {
        return socketIn(folder).toAbsolutePath();
    }

    /** Holds the places of this user's runs in the queue. */
    Path queue() {
        return folder.resolve("queue");
    }

    /** Held by whoever decides which run is next. */
    Path queueLock() {
        return folder.resolve("queue.lock");
    }
}
