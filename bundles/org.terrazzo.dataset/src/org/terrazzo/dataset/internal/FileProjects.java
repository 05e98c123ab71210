// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.internal;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.terrazzo.annotation.AnnotationStore;
import org.terrazzo.dataset.Project;
import org.terrazzo.dataset.Projects;
import org.terrazzo.imaging.ImageOpener;
import org.terrazzo.model.LabelClass;
import org.terrazzo.model.LabelClasses;
import org.terrazzo.model.Unlabelled;
import org.terrazzo.storage.AtomicFile;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.Json;

/** Projects as folders. */
@Component(service = Projects.class)
public final class FileProjects implements Projects {

    private final ImageOpener images;
    private final AnnotationStore annotations;

    @Activate
    public FileProjects(@Reference ImageOpener images, @Reference AnnotationStore annotations) {
        this.images = images;
        this.annotations = annotations;
    }

    @Override
    public Project open(Path folder) throws IOException, BadInputException {
        ProjectPaths paths = ProjectPaths.of(folder);
        if (!Files.isRegularFile(paths.projectFile())) {
            throw new BadInputException(
                    paths.folder() + " is no Terrazzo project: it has no " + ProjectPaths.PROJECT_FILE + ".",
                    "Name a project's folder, or create one there.");
        }
        return new FileProject(paths, images, annotations);
    }

    @Override
    public Project create(Path folder, LabelClasses classes, Unlabelled unlabelled)
            throws IOException, BadInputException {
        ProjectPaths paths = ProjectPaths.of(folder);
        checkClasses(classes, unlabelled);
        checkFolder(paths);
        Files.createDirectories(paths.images());
        Files.createDirectories(paths.annotations());
        if (Files.notExists(paths.eclipseFile())) {
            AtomicFile.write(
                    paths.eclipseFile(),
                    EclipseProject.description(paths.folder().getFileName().toString()));
        }
        new ProjectLock(paths.lock()).with(() -> {
            checkNoProject(paths);
            new Json().write(paths.projectFile(), ProjectFile.of(classes, unlabelled)); // last: it makes the project
            return classes;
        });
        return open(folder);
    }

    private static void checkClasses(LabelClasses classes, Unlabelled unlabelled) throws BadInputException {
        for (LabelClass labelClass : classes) {
            ClassNames.checked(labelClass.name());
        }
        if (classes.size() == 0) {
            throw new BadInputException("A project needs at least one class.", "Name the first one.");
        }
        if (unlabelled == Unlabelled.BACKGROUND && classes.byIndex(0).isEmpty()) {
            throw new BadInputException(
                    "Unlabelled pixels are to be background, which is class 0, but there is no class 0.",
                    "Add it, or let unlabelled pixels be ignored.");
        }
    }

    private static void checkFolder(ProjectPaths paths) throws IOException, BadInputException {
        checkName(paths.folder());
        if (Files.notExists(paths.folder())) {
            return;
        }
        if (!Files.isDirectory(paths.folder())) {
            throw new BadInputException(paths.folder() + " is a file.", "Name a folder for the project.");
        }
        checkNoProject(paths);
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(paths.folder())) {
            for (Path entry : entries) {
                checkEntry(paths, entry);
            }
        }
    }

    /** The folder's name becomes the project's; names with control characters would spoil lists and terminals. */
    private static void checkName(Path folder) throws BadInputException {
        String name = folder.getFileName() == null ? "" : folder.getFileName().toString();
        if (name.isBlank() || !Shown.text(name).equals(name)) {
            throw new BadInputException(
                    "The folder name '" + Shown.text(name) + "' cannot be a project's.", "Choose another name.");
        }
    }

    private static void checkNoProject(ProjectPaths paths) throws BadInputException {
        if (Files.exists(paths.projectFile(), LinkOption.NOFOLLOW_LINKS)) {
            throw new BadInputException(
                    paths.folder() + " holds a project already; it was left as it is.", "Choose another folder.");
        }
    }

    /** What an attempt that was cut off may have left does no harm. */
    private static void checkEntry(ProjectPaths paths, Path entry) throws IOException, BadInputException {
        boolean expected = entry.equals(paths.images()) && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)
                || entry.equals(paths.eclipseFile())
                || entry.equals(paths.lock())
                || entry.equals(paths.annotations()) && Folders.isEmpty(entry);
        if (!expected) {
            throw new BadInputException(
                    paths.folder() + " holds other things, as '"
                            + Shown.text(entry.getFileName().toString()) + "'.",
                    "Choose an empty or a new folder; images may wait in its folder '" + ProjectPaths.IMAGES + "'.");
        }
    }
}
