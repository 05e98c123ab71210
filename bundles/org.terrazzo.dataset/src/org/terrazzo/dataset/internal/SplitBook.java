// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.terrazzo.dataset.SplitRatio;
import org.terrazzo.dataset.Splits;
import org.terrazzo.model.Split;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.Json;

/** splits.json in memory and on disk. */
final class SplitBook implements Splits {

    private interface Change {
        SplitsFile apply(SplitsFile now) throws IOException, BadInputException;
    }

    private final Json json = new Json();
    private final ProjectPaths paths;
    private final ProjectLock lock;
    private final TestedImages tested;
    private final Notices notices;
    private volatile SplitsFile current;

    SplitBook(ProjectPaths paths, ProjectLock lock, TestedImages tested, Notices notices) throws BadInputException {
        this.paths = paths;
        this.lock = lock;
        this.tested = tested;
        this.notices = notices;
        reload();
    }

    SplitsFile reload() throws BadInputException {
        boolean exists = Files.exists(paths.splitsFile());
        current = exists ? json.read(paths.splitsFile(), SplitsFile.class) : SplitsFile.EMPTY;
        return current;
    }

    private void change(Change change) throws IOException, BadInputException {
        lock.with(() -> {
            SplitsFile now = reload();
            SplitsFile changed = change.apply(now);
            if (!changed.equals(now)) {
                json.write(paths.splitsFile(), changed);
                current = changed;
            }
            return changed;
        });
    }

    @Override
    public Optional<Split> of(String hash) {
        return current.of(hash);
    }

    @Override
    public Map<String, Split> all() {
        return splits(current);
    }

    private static Map<String, Split> splits(SplitsFile file) {
        Map<String, Split> splits = new TreeMap<>();
        file.images().keySet().forEach(hash -> splits.put(hash, file.of(hash).orElseThrow()));
        return splits;
    }

    @Override
    public boolean isPinned(String hash) {
        return current.pinned().contains(hash);
    }

    @Override
    public SplitRatio ratio() {
        return current.ratio();
    }

    @Override
    public void changeRatio(SplitRatio ratio) throws IOException, BadInputException {
        change(now -> now.withRatio(ratio));
    }

    @Override
    public void pin(Collection<String> hashes, Split split) throws IOException, BadInputException {
        hashes.forEach(Hashes::check);
        change(now -> {
            if (split != Split.TEST) {
                refuseTested(everTested(now), hashes, split);
            }
            return now.withPinned(hashes, split);
        });
    }

    private static void refuseTested(Map<String, String> everTested, Collection<String> hashes, Split split)
            throws BadInputException {
        for (String hash : hashes) {
            if (everTested.containsKey(hash)) {
                throw new BadInputException(
                        "The image with the content hash " + hash + " was test in " + everTested.get(hash)
                                + " and cannot become " + split.key() + ": its scores would no longer be true.",
                        "Leave it in test, and use other images for " + split.key() + ".");
            }
        }
    }

    @Override
    public void assign(Collection<String> hashes) throws IOException, BadInputException {
        hashes.forEach(Hashes::check);
        change(now -> {
            SplitsFile corrected = now.withAssigned(heldOut(now, hashes));
            return corrected.withAssigned(SplitAssignment.of(now.ratio(), hashes, splits(corrected)));
        });
    }

    /** What was test once is test, even where someone wrote something else into the file. */
    private Map<String, Split> heldOut(SplitsFile now, Collection<String> hashes) throws IOException {
        Map<String, String> everTested = everTested(now);
        Map<String, Split> heldOut = new HashMap<>();
        for (String hash : hashes) {
            if (everTested.containsKey(hash)) {
                heldOut.put(hash, Split.TEST);
                now.of(hash)
                        .filter(split -> split != Split.TEST)
                        .ifPresent(split -> notices.add("splits.json had an image as " + split.key()
                                + " that was test in " + everTested.get(hash)
                                + ". It is test again; its content hash is " + hash + "."));
            }
        }
        return heldOut;
    }

    private Map<String, String> everTested(SplitsFile now) throws IOException {
        Map<String, String> all = tested.byHash();
        now.tested().forEach(hash -> all.putIfAbsent(hash, "a run that has been cleared"));
        return all;
    }

    /** Keeps what the runs know before they are deleted. */
    void rememberTested() throws IOException, BadInputException {
        change(now -> now.withTested(tested.byHash().keySet()));
    }
}
