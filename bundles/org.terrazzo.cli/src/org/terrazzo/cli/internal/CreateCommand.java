// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.cli.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.terrazzo.dataset.ClassList;
import org.terrazzo.dataset.ClassSpec;
import org.terrazzo.dataset.Project;
import org.terrazzo.model.LabelClass;
import org.terrazzo.model.Unlabelled;
import org.terrazzo.storage.BadInputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a project. */
@Command(
        name = "create",
        header = "Makes a project: a folder with its classes, to which images are then imported.",
        footer = {"", "Example:", "  terrazzo create cells --class background --class round=#e69f00 --class long"})
final class CreateCommand implements Callable<Integer> {

    private final Desk desk;

    @Mixin
    private CommonOptions common;

    @Mixin
    private ProjectParameter project;

    @Option(
            names = "--class",
            required = true,
            paramLabel = "NAME[=#rrggbb]",
            description = "A class, with its colour if it is not to be chosen. Once per class; the first has index 0.")
    private List<String> classes = new ArrayList<>();

    @Option(
            names = "--unlabelled",
            paramLabel = "background|ignore",
            description = {
                "What a pixel means on which nothing was drawn: the background, which is class 0, or nothing, "
                        + "so that it is left out of training and scores.",
                "Default: ignore with two classes or more, background with one."
            })
    private Unlabelled unlabelled;

    CreateCommand(Desk desk) {
        this.desk = desk;
    }

    /** What {@code --json} shows. */
    record CreatedView(String project, List<ClassView> classes, String unlabelled) {}

    record ClassView(int index, String name, String colour) {
        static ClassView of(LabelClass c) {
            return new ClassView(c.index(), c.name(), c.colour().hex());
        }
    }

    @Override
    public Integer call() throws BadInputException, IOException {
        List<ClassSpec> specs = new ArrayList<>();
        for (String text : classes) {
            specs.add(ClassSpec.parse(text));
        }
        ClassList list = ClassList.forNewProject(specs, Optional.ofNullable(unlabelled));
        Project created = desk.services().projects().create(desk.terminal().path(project.folder()), list);
        desk.show(common.json(), view(created), () -> tell(created));
        return ExitStatus.DONE;
    }

    private static CreatedView view(Project project) {
        return new CreatedView(
                project.folder().toString(),
                project.classes().list().stream().map(ClassView::of).toList(),
                project.unlabelled().name().toLowerCase(Locale.ROOT));
    }

    private void tell(Project created) {
        desk.say("Created " + created.folder());
        created.classes()
                .forEach(c -> desk.say(
                        "  " + c.index() + "  " + c.name() + "  " + c.colour().hex()));
        desk.say("Unlabelled pixels: " + created.unlabelled().name().toLowerCase(Locale.ROOT));
        desk.say("Next: terrazzo import " + Terminal.typed(project.folder()) + " --images DIR [--masks DIR]");
    }
}
