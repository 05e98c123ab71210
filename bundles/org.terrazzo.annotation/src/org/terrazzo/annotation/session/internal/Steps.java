// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.session.internal;

import java.util.ArrayList;
import java.util.List;
import org.terrazzo.annotation.session.AnnotationSession;

/**
 * The history: which steps can be undone and redone, and where in the journal they stand. The steps themselves stay on
 * the disk, so that a history of any length takes little memory. For one thread at a time.
 */
final class Steps {

    /** A step of the history; each is another, also if it is called the same. */
    static final class Mark implements AnnotationSession.Step {

        private final String label;
        private Journal.Place place;

        Mark(String label, Journal.Place place) {
            this.label = label;
            this.place = place;
        }

        String label() {
            return label;
        }

        Journal.Place place() {
            return place;
        }
    }

    private final List<Mark> marks = new ArrayList<>();
    private int done;

    /** Adds a step; those that could be redone are forgotten. */
    void add(String label, Journal.Place place) {
        marks.subList(done, marks.size()).clear();
        marks.add(new Mark(label.intern(), place));
        done++;
    }

    /** The step that was done last; null if there is none. */
    Mark last() {
        return done > 0 ? marks.get(done - 1) : null;
    }

    /** The step that can be redone next; null if there is none. */
    Mark next() {
        return done < marks.size() ? marks.get(done) : null;
    }

    /** Whether a step is among those that can be undone. */
    boolean isDone(Mark mark) {
        return marks.lastIndexOf(mark) >= 0 && marks.lastIndexOf(mark) < done;
    }

    /**
     * How many of the oldest steps have to go so that the lines of those that can be undone take no more than this; the
     * last one stays.
     *
     * @param bytes in the journal
     */
    int beyond(long bytes) {
        long taken = 0;
        int first = done;
        while (first > 0 && (first == done || taken + marks.get(first - 1).place.length() <= bytes)) {
            first--;
            taken += marks.get(first).place.length();
        }
        return first;
    }

    /** Where the steps from a number on stand, those that can be redone among them. */
    List<Journal.Place> placesFrom(int first) {
        return marks.subList(first, marks.size()).stream().map(Mark::place).toList();
    }

    /** Forgets the oldest steps. @param places where the others stand now */
    void forget(int oldest, List<Journal.Place> places) {
        marks.subList(0, oldest).clear();
        done -= oldest;
        for (int i = 0; i < places.size(); i++) {
            marks.get(i).place = places.get(i);
        }
    }

    int redoable() {
        return marks.size() - done;
    }

    void undo() {
        done--;
    }

    void redo() {
        done++;
    }

    List<String> undoLabels() {
        return labels(marks.subList(0, done).reversed());
    }

    List<String> redoLabels() {
        return labels(marks.subList(done, marks.size()));
    }

    private static List<String> labels(List<Mark> marks) {
        return marks.stream().map(Mark::label).toList();
    }
}
