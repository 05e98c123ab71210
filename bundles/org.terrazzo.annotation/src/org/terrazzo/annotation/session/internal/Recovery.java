// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.session.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.SetAsideListener;
import org.terrazzo.storage.BadInputException;

/**
 * Brings back from a journal the document with all edits, and its history: all lines before the base's place tell the
 * history alone, those behind it are done again.
 */
final class Recovery implements JournalReader.Taker {

    /** A place where the document was what a file contained. */
    record Marker(JournalLine.Saved saved, Steps.Mark last) {}

    private final JournalFolder folder;
    private final SetAsideListener listener;
    private final Steps steps = new Steps();
    private final List<Marker> markers = new ArrayList<>();
    private final List<Redone> later = new ArrayList<>();
    private final String baseHash;
    private int base = -1;
    private AnnotationDocument document;
    private long end;

    /** What happened behind the base's place: the step, and whether it was taken back. */
    private record Redone(Journal.Place place, boolean forwards) {}

    private Recovery(JournalFolder folder, SetAsideListener listener) throws IOException {
        this.folder = folder;
        this.listener = listener;
        this.baseHash = folder.baseHash();
    }

    /** @return empty if there is no journal (any more) that fits */
    static Optional<Recovery> of(JournalFolder folder, SetAsideListener listener)
            throws BadInputException, IOException {
        Recovery recovery = new Recovery(folder, listener);
        return recovery.read(JournalReader.read(folder.lines(), recovery, Long.MAX_VALUE));
    }

    /** As {@link #of}, without the lines from a damaged step on. */
    private Optional<Recovery> before(Journal.Place damaged, String damage) throws BadInputException, IOException {
        Recovery shorter = new Recovery(folder, listener);
        JournalReader.Extent extent = JournalReader.read(folder.lines(), shorter, damaged.offset());
        return shorter.read(new JournalReader.Extent(extent.end(), damage));
    }

    private Optional<Recovery> read(JournalReader.Extent extent) throws BadInputException, IOException {
        if (markers.isEmpty() && later.isEmpty() && extent.damage() == null) {
            return Optional.empty(); // there is none, or its beginning was cut off
        }
        Optional<AnnotationDocument> start = base < 0 ? Optional.empty() : folder.base(listener);
        if (start.isEmpty()) {
            String reason = extent.damage() == null ? "It does not fit the copy of the document" : extent.damage();
            folder.setAside(reason, listener);
            return Optional.empty();
        }
        end = extent.end();
        document = start.get();
        return replay(extent);
    }

    @Override
    public void step(String label, Journal.Place place) {
        steps.add(label, place);
        later.add(new Redone(place, true));
    }

    @Override
    public void take(JournalLine line) throws BadInputException {
        switch (line) {
            case JournalLine.Begin begin -> {
                // says nothing but the version, which was checked when the line was read
            }
            case JournalLine.Step step -> throw new IllegalArgumentException("steps are taken otherwise");
            case JournalLine.Undo undo -> {
                later.add(new Redone(present(steps.last()).place(), false));
                steps.undo();
            }
            case JournalLine.Redo redo -> {
                later.add(new Redone(present(steps.next()).place(), true));
                steps.redo();
            }
            case JournalLine.Saved saved -> mark(saved);
        }
    }

    private void mark(JournalLine.Saved saved) {
        markers.add(new Marker(saved, steps.last()));
        if (saved.base().equals(baseHash)) {
            base = markers.size() - 1;
            later.clear();
        }
    }

    private static Steps.Mark present(Steps.Mark mark) throws BadInputException {
        if (mark == null) {
            throw new BadInputException("there is no step to be undone or redone", "");
        }
        return mark;
    }

    private Optional<Recovery> replay(JournalReader.Extent extent) throws BadInputException, IOException {
        try (Journal journal = Journal.reading(folder.lines())) {
            for (Redone each : later) {
                JournalLine.Step step;
                try {
                    step = journal.step(each.place());
                } catch (BadInputException e) {
                    return before(each.place(), e.getMessage());
                }
                document = (each.forwards() ? step.edit() : step.inverse()).applyTo(document);
            }
        } catch (IllegalArgumentException e) {
            folder.setAside("A step does not fit the document: " + e.getMessage(), listener);
            return Optional.empty();
        }
        if (extent.damage() != null) {
            folder.copyAside(extent.damage(), listener);
        }
        return Optional.of(this);
    }

    AnnotationDocument document() {
        return document;
    }

    Steps steps() {
        return steps;
    }

    /** Where the journal is to be continued, in bytes. */
    long end() {
        return end;
    }

    /** The last place, not before the base's, at which the file had this hash. */
    Optional<Marker> markerOf(String hash) {
        return markers.subList(base, markers.size()).reversed().stream()
                .filter(marker -> marker.saved().file().equals(hash))
                .findFirst();
    }

    /** The last place at which the document was saved. */
    Marker lastMarker() {
        return markers.getLast();
    }
}
