// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.terrazzo.dataset.Refreshed;
import org.terrazzo.storage.BadInputException;

/**
 * Recognises images that were renamed or moved by hand: gone from one place, new in another, of the same content. What
 * the user set for the image, its annotation, and the journal of what was not saved yet, follow it.
 */
final class ImageMoves {

    private final ProjectPaths paths;
    private final Notices notices;
    private final Map<String, Deque<ImagesFile.Entry>> gone = new HashMap<>();

    ImageMoves(ProjectPaths paths, Notices notices, Refreshed found, Map<String, ImagesFile.Entry> known) {
        this.paths = paths;
        this.notices = notices;
        for (String path : found.removed()) {
            ImagesFile.Entry entry = known.get(path);
            gone.computeIfAbsent(entry.hash(), hash -> new ArrayDeque<>()).add(entry);
        }
    }

    /** {@return what is new, with what was known of it where it lay before} */
    List<ImagesFile.Entry> followed(List<ImagesFile.Entry> news, List<String> added)
            throws IOException, BadInputException {
        Set<String> isNew = Set.copyOf(added);
        List<ImagesFile.Entry> followed = new ArrayList<>();
        for (ImagesFile.Entry entry : news) {
            Deque<ImagesFile.Entry> before = gone.getOrDefault(entry.hash(), new ArrayDeque<>());
            boolean moved = isNew.contains(entry.path()) && !before.isEmpty();
            followed.add(moved ? follow(before.poll(), entry) : entry);
        }
        return followed;
    }

    private ImagesFile.Entry follow(ImagesFile.Entry before, ImagesFile.Entry now)
            throws IOException, BadInputException {
        moveWork(before.path(), now.path());
        return before.withPath(now.path()).withModified(now.modified());
    }

    private void moveWork(String from, String to) throws IOException, BadInputException {
        boolean annotation = move(paths.annotation(from), paths.annotation(to));
        boolean journal = !isOpen(paths.journal(from)) && move(paths.journal(from), paths.journal(to));
        if (annotation || journal) {
            notices.add("The image " + from + " is now " + to + "; its annotation went with it.");
        }
    }

    private static boolean move(Path before, Path after) throws IOException {
        if (!Files.exists(before, LinkOption.NOFOLLOW_LINKS) || Files.exists(after, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        Files.createDirectories(after.getParent());
        Files.move(before, after);
        return true;
    }

    /**
     * Whether an editor, of this program or of another, is writing the journal. POSIX systems give up this program's
     * own lock by the look at it: other programs alone could then open the document as well, until it is closed here.
     */
    private static boolean isOpen(Path journal) throws IOException {
        Path lock = journal.resolve("lock");
        if (!Files.isRegularFile(lock, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            return channel.tryLock() == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }
}
