// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.cli.internal;

import java.io.PrintStream;

/** Shows how work goes on: a line that is rewritten where a person looks, a line for each milestone otherwise. */
final class Ticker {

    private static final String BACK_AND_CLEAR = "\r\033[K";
    private static final long REDRAW_NANOS = 100_000_000;

    private final PrintStream stream;
    private final boolean rewrites;
    private boolean open;
    private long drawn = System.nanoTime() - REDRAW_NANOS;

    private Ticker(PrintStream stream, boolean rewrites) {
        this.stream = stream;
        this.rewrites = rewrites;
    }

    /** @param json whether standard output belongs to a JSON document */
    static Ticker on(Terminal terminal, boolean json) {
        return new Ticker(json ? terminal.err() : terminal.out(), terminal.interactive());
    }

    /** Replaces the line that is rewritten; does nothing where there is none. */
    synchronized void now(String line) {
        long time = System.nanoTime();
        if (rewrites && time - drawn >= REDRAW_NANOS) {
            stream.print(BACK_AND_CLEAR + line);
            stream.flush();
            open = true;
            drawn = time;
        }
    }

    /** A line that stays. */
    synchronized void milestone(String line) {
        end();
        stream.println(line);
    }

    /** Clears the line that is rewritten. */
    synchronized void end() {
        if (open) {
            stream.print(BACK_AND_CLEAR);
            stream.flush();
            open = false;
        }
    }
}
