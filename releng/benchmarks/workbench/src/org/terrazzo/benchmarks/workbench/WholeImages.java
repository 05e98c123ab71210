// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.benchmarks.workbench;

import static org.terrazzo.benchmarks.workbench.EditorBenchmark.say;

import java.util.List;
import java.util.Locale;
import org.eclipse.core.resources.IProject;

/** Opens large images that have to be decoded from their beginning, and looks at parts of them. */
record WholeImages(Scenes scenes, List<String> wanted) {

    private static final int JUMPS = 10;

    void run() throws Exception {
        if (EditorBenchmark.isWanted(wanted, "whole")) {
            for (String format : List.of("png", "jpg")) {
                open(scenes.whole(format), format);
            }
        }
    }

    private static void open(IProject project, String format) throws Exception {
        long start = System.nanoTime();
        OpenEditor editor = OpenEditor.open(project, "slide." + format);
        String opened = seconds(start);
        Ui.until("a first picture", editor.desk().canvas()::isCovered, OpenEditor.PATIENCE);
        String first = seconds(start);
        editor.settled();
        say(format + " opened after " + opened + ", a first picture after " + first + ", all of it after "
                + seconds(start));
        for (int i = 0; i < JUMPS; i++) {
            long jump = System.nanoTime();
            editor.show(1, 1000 + 1500.0 * ((i * 7) % JUMPS), 1000 + 1500.0 * i);
            say("  another part of it after " + seconds(jump));
        }
        say(Memory.now());
        editor.close();
    }

    private static String seconds(long start) {
        return String.format(Locale.ROOT, "%.2f s", (System.nanoTime() - start) / 1e9);
    }
}
