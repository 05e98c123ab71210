// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.cli.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.terrazzo.dataset.Project;
import org.terrazzo.dataset.Statistics;
import org.terrazzo.dataset.Statistics.ClassStatistics;
import org.terrazzo.model.Split;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.training.history.RunRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells what is in a project. */
@Command(name = "info", header = "Tells a project's classes, images, annotations, splits, pixels per class and runs.")
final class ProjectCommand implements Callable<Integer> {

    private final Desk desk;

    @Mixin
    private CommonOptions common;

    @Mixin
    private ProjectParameter parameter;

    ProjectCommand(Desk desk) {
        this.desk = desk;
    }

    /** What {@code --json} shows. */
    record ProjectView(
            String project,
            List<ClassView> classes,
            String unlabelled,
            int images,
            int annotated,
            int reviewed,
            long unlabelledPixels,
            Map<String, Integer> splits,
            List<RunView> runs,
            List<String> notices) {}

    /** @param share of the labelled pixels, 0..1 */
    record ClassView(int index, String name, String colour, long pixels, double share, long regions, int images) {}

    @Override
    public Integer call() throws BadInputException, IOException {
        Project project = desk.open(parameter.folder());
        List<String> notices = new ArrayList<>();
        Statistics statistics;
        try (WorkProgress progress = WorkProgress.on(desk, common.json())) {
            project.refresh(progress).problems().forEach(p -> notices.add(p.file() + ": " + p.reason()));
            statistics = project.statistics(progress);
        }
        notices.addAll(project.notices());
        List<RunRow> runs = desk.services().history().rows(project.folder());
        ProjectView view = view(project, statistics, runs, notices);
        desk.show(common.json(), view, () -> tell(view, runs));
        return ExitStatus.DONE;
    }

    private static ProjectView view(Project project, Statistics statistics, List<RunRow> runs, List<String> notices) {
        return new ProjectView(
                project.folder().toString(),
                classes(statistics),
                project.unlabelled().name().toLowerCase(Locale.ROOT),
                statistics.images(),
                statistics.annotated(),
                statistics.reviewed(),
                statistics.unlabelledPixels(),
                splits(statistics),
                runs.stream().map(RunView::of).toList(),
                List.copyOf(notices));
    }

    private static List<ClassView> classes(Statistics statistics) {
        long all =
                statistics.classes().stream().mapToLong(ClassStatistics::pixels).sum();
        return statistics.classes().stream()
                .map(c -> new ClassView(
                        c.labelClass().index(),
                        c.labelClass().name(),
                        c.labelClass().colour().hex(),
                        c.pixels(),
                        all == 0 ? Double.NaN : c.pixels() / (double) all,
                        c.regions(),
                        c.images()))
                .toList();
    }

    private static Map<String, Integer> splits(Statistics statistics) {
        Map<String, Integer> splits = new LinkedHashMap<>();
        Arrays.stream(Split.values())
                .forEach(s -> splits.put(s.key(), statistics.splits().getOrDefault(s, 0)));
        splits.put("none", statistics.unassigned());
        return splits;
    }

    private void tell(ProjectView view, List<RunRow> runs) {
        desk.say(view.project());
        desk.say("images      " + view.images() + ", " + view.annotated() + " annotated, " + view.reviewed()
                + " reviewed");
        desk.say("splits      "
                + String.join(
                        ", ",
                        view.splits().entrySet().stream()
                                .map(split -> split.getKey() + " " + split.getValue())
                                .toList()));
        desk.say("unlabelled  " + view.unlabelled());
        desk.say("");
        Table table = new Table("index", "class", "colour", "pixels", "share", "regions", "images");
        view.classes()
                .forEach(c -> table.row(
                        c.index(),
                        c.name(),
                        c.colour(),
                        c.pixels(),
                        Shares.percent(c.share()),
                        c.regions(),
                        c.images()));
        table.lines().forEach(desk::say);
        if (!runs.isEmpty()) {
            desk.say("");
            RunTable.lines(runs).forEach(desk::say);
        }
        view.notices().forEach(desk::warn);
    }
}
