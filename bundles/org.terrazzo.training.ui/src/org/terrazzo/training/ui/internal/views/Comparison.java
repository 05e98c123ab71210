// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.ui.internal.views;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.training.RunService;
import org.terrazzo.training.history.RunComparison;
import org.terrazzo.training.history.RunHistory;
import org.terrazzo.training.history.RunStory;
import org.terrazzo.training.ui.internal.ComparedRuns;

/**
 * What is read to compare runs.
 *
 * @param stories one each, the oldest first
 * @param difference between the oldest and the newest of them
 */
record Comparison(ComparedRuns runs, List<RunStory> stories, RunComparison difference) {

    /** Takes time: not for the display's thread. */
    static Comparison read(ComparedRuns runs, RunService service, RunHistory history)
            throws IOException, BadInputException {
        Path project = runs.project().getLocation().toPath();
        List<RunStory> stories = new ArrayList<>();
        for (String id : runs.ids()) {
            stories.add(history.story(service.find(project, id).files()));
        }
        RunComparison difference =
                history.compare(project, runs.ids().getFirst(), runs.ids().getLast());
        return new Comparison(runs, stories, difference);
    }
}
