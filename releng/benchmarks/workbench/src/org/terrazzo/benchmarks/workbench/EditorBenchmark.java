// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.benchmarks.workbench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.PlatformUI;

/** Runs the parts of the benchmark in the real workbench, prints what they measured, and ends the workbench. */
public final class EditorBenchmark implements IStartup {

    @Override
    public void earlyStartup() {
        Thread thread = new Thread(this::run, "terrazzo-benchmark");
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        try {
            List<String> wanted = Arrays.asList(
                    System.getProperty("terrazzo.benchmark.parts", "").split(" "));
            Scenes scenes = new Scenes(
                    Path.of(System.getProperty("terrazzo.benchmark.folder")).toAbsolutePath(),
                    PlatformUI.getWorkbench().getService(IEclipseContext.class));
            new LargeImage(scenes, wanted).run();
            new WholeImages(scenes, wanted).run();
            new Vertices(scenes, wanted).run();
            new Gallery(scenes, wanted).run();
        } catch (Exception | AssertionError e) {
            e.printStackTrace();
        } finally {
            Ui.display().asyncExec(() -> {
                OpenEditor.page().closeAllEditors(false);
                PlatformUI.getWorkbench().close();
            });
        }
    }

    static boolean isWanted(List<String> wanted, String part) {
        return wanted.contains(part) || wanted.equals(List.of(""));
    }

    static void say(String line) {
        System.out.println(line);
    }
}
