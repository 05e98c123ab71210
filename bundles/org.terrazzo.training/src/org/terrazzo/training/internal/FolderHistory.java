// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.Json;
import org.terrazzo.training.Run;
import org.terrazzo.training.RunRecord;
import org.terrazzo.training.RunService;
import org.terrazzo.training.history.RunComparison;
import org.terrazzo.training.history.RunHistory;
import org.terrazzo.training.history.RunRow;
import org.terrazzo.training.history.RunStory;
import org.terrazzo.training.protocol.RunFiles;

/** Reads run folders for those who look. */
@Component
public class FolderHistory implements RunHistory {

    private final RunService runs;
    private final Machine machine = Machine.here();
    private final Json json = new Json();
    private final RowBook rows = new RowBook(this::folder);

    @Activate
    public FolderHistory(@Reference RunService runs) {
        this.runs = runs;
    }

    private RunFolder folder(RunFiles files) {
        return new RunFolder(files, json);
    }

    @Override
    public List<RunRow> rows(Path project) throws IOException {
        List<RunRow> all = new ArrayList<>();
        Optional<RunRecord> before = Optional.empty();
        for (RunRecord record : runs.runs(project)) {
            all.add(rows.row(record, before));
            before = Optional.of(record);
        }
        return all;
    }

    @Override
    public RunStory story(RunFiles files) throws IOException {
        RunFolder folder = folder(files);
        StoryBuilder builder = new StoryBuilder(folder, machine);
        new EventTail(files.events(), json).read(builder);
        return builder.story(Optional.empty());
    }

    @Override
    public Run.Subscription follow(Run run, Consumer<RunStory> listener) {
        return StoryFollower.start(run.id(), new LiveSource(run, folder(run.files()), machine), listener);
    }

    @Override
    public Run.Subscription follow(RunFiles files, Consumer<RunStory> listener) {
        return StoryFollower.start(files.id(), new FolderSource(folder(files), machine), listener);
    }

    @Override
    public RunComparison compare(Path project, String before, String after) throws BadInputException, IOException {
        return rows.compare(runs.find(project, before), runs.find(project, after));
    }

    @Override
    public Optional<RunComparison> sinceBefore(Path project, String run) throws BadInputException, IOException {
        RunRecord after = runs.find(project, run);
        List<RunRecord> all = runs.runs(project);
        return IntStream.range(1, all.size())
                .filter(i -> all.get(i).id().equals(after.id()))
                .mapToObj(i -> rows.compare(all.get(i - 1), after))
                .findFirst();
    }
}
