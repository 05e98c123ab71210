// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
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
 * the user set for the image, and its annotation, follow it.
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
        moveAnnotation(before.path(), now.path());
        return before.withPath(now.path()).withModified(now.modified());
    }

    private void moveAnnotation(String from, String to) throws IOException, BadInputException {
        Path before = paths.annotation(from);
        Path after = paths.annotation(to);
        if (Files.isRegularFile(before, LinkOption.NOFOLLOW_LINKS) && Files.notExists(after)) {
            Files.createDirectories(after.getParent());
            Files.move(before, after);
            notices.add("The image " + from + " is now " + to + "; its annotation went with it.");
        }
    }
}
