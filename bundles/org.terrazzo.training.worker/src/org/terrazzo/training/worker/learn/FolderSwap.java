// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.learn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Replaces a folder so that whoever looks finds the whole old or the whole new one: the new one is written beside it,
 * the old one set aside, the new one renamed, the old one removed. If anything fails, the old one stays.
 */
final class FolderSwap {

    private static final String NEW = ".new";
    private static final String OLD = ".old";

    /** Fills a folder that exists and is empty. */
    @FunctionalInterface
    interface Content {
        void writeTo(Path folder) throws IOException;
    }

    private FolderSwap() {}

    static Path replace(Path folder, Content content) throws IOException {
        Path fresh = folder.resolveSibling(folder.getFileName() + NEW);
        Path old = folder.resolveSibling(folder.getFileName() + OLD);
        Files.createDirectories(folder.getParent());
        try {
            remove(fresh);
            content.writeTo(Files.createDirectory(fresh));
            remove(old);
            swap(folder, fresh, old);
        } catch (IOException | RuntimeException e) {
            removeQuietly(fresh, e);
            throw e;
        }
        remove(old);
        return folder;
    }

    /** Copies a folder of files to where there is none. */
    static void copy(Path from, Path to) throws IOException {
        replace(to, folder -> {
            for (Path file : files(from)) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        });
    }

    private static void swap(Path folder, Path fresh, Path old) throws IOException {
        boolean replaces = Files.exists(folder);
        if (replaces) {
            Files.move(folder, old, StandardCopyOption.ATOMIC_MOVE);
        }
        try {
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (replaces) {
                Files.move(old, folder, StandardCopyOption.ATOMIC_MOVE);
            }
            throw e;
        }
    }

    private static void removeQuietly(Path folder, Exception failure) {
        try {
            remove(folder);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        for (Path file : files(folder)) {
            Files.delete(file);
        }
        Files.delete(folder);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.toList();
        }
    }
}
