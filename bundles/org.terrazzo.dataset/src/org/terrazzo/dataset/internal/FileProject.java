// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.AnnotationStore;
import org.terrazzo.dataset.ClassEditor;
import org.terrazzo.dataset.ImageIntake;
import org.terrazzo.dataset.LabelledImage;
import org.terrazzo.dataset.Project;
import org.terrazzo.dataset.ProjectImage;
import org.terrazzo.dataset.Refreshed;
import org.terrazzo.dataset.Splits;
import org.terrazzo.dataset.Statistics;
import org.terrazzo.dataset.spi.Progress;
import org.terrazzo.imaging.ImageOpener;
import org.terrazzo.model.DisplayRange;
import org.terrazzo.model.LabelClasses;
import org.terrazzo.model.LabelRaster;
import org.terrazzo.model.Unlabelled;
import org.terrazzo.storage.BadInputException;

/** A project in a folder: puts its parts together. */
final class FileProject implements Project {

    private final ProjectPaths paths;
    private final ProjectLock lock;
    private final Notices notices = new Notices();
    private final ClassFile classFile;
    private final ImageIndex index;
    private final ImageProbe probe;
    private final TestedImages tested;
    private final SplitBook splits;
    private final Annotations annotations;

    FileProject(ProjectPaths paths, ImageOpener opener, AnnotationStore store) throws BadInputException {
        this.paths = paths;
        this.lock = new ProjectLock(paths.lock());
        this.classFile = new ClassFile(paths, lock);
        this.index = new ImageIndex(paths, lock);
        this.probe = new ImageProbe(opener);
        this.tested = new TestedImages(paths, notices);
        this.splits = new SplitBook(paths, lock, tested, notices);
        this.annotations = new Annotations(paths, store, notices);
    }

    @Override
    public Path folder() {
        return paths.folder();
    }

    @Override
    public LabelClasses classes() {
        return classFile.current().labelClasses();
    }

    @Override
    public Unlabelled unlabelled() {
        return classFile.current().unlabelled();
    }

    @Override
    public ClassEditor classEditor() {
        return new ClassChanges(
                classFile, (classIndex, now) -> annotations.imagesWith(classIndex, now, index.images()));
    }

    @Override
    public List<ProjectImage> images() {
        return index.images();
    }

    @Override
    public Optional<ProjectImage> image(String path) {
        return index.entry(path).map(ImagesFile.Entry::image);
    }

    @Override
    public Path file(ProjectImage image) {
        return paths.images().resolve(image.path());
    }

    @Override
    public Path annotationFile(ProjectImage image) {
        return paths.annotations().resolve(image.path() + ".json");
    }

    @Override
    public Refreshed refresh(Progress progress) throws IOException, BadInputException {
        classFile.reload();
        splits.reload();
        index.reload();
        Map<String, ImagesFile.Entry> known = index.entries();
        ImageScan scan = new ImageScan(paths, probe, known, progress);
        Refreshed found = scan.run();
        notices.unreadable(found.problems());
        if (found.any() || !scan.news().isEmpty()) {
            store(found, new ImageMoves(paths, notices, found, known).followed(scan.news(), found.added()));
        }
        return found;
    }

    private void store(Refreshed found, List<ImagesFile.Entry> news) throws IOException, BadInputException {
        Set<String> gone = new HashSet<>(found.removed());
        index.change(now -> {
            now.keySet().removeAll(gone);
            news.forEach(entry -> now.put(entry.path(), entry));
        });
    }

    @Override
    public ImageIntake intake() {
        return new FileIntake(paths, index, probe);
    }

    @Override
    public ProjectImage changeRange(ProjectImage image, DisplayRange range) throws IOException, BadInputException {
        index.change(now -> now.computeIfPresent(image.path(), (path, entry) -> entry.withRange(range)));
        return image(image.path()).orElseThrow(() -> gone(image));
    }

    private static BadInputException gone(ProjectImage image) {
        return new BadInputException(
                "The project has no image " + image.path() + " any more.", "Look for it under another name.");
    }

    @Override
    public ProjectImage move(ProjectImage image, String newPath) throws IOException, BadInputException {
        ProjectPaths.checkedImage(newPath);
        Path target = paths.image(newPath);
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) || Files.exists(paths.annotation(newPath))) {
            throw new BadInputException("The name " + newPath + " is taken.", "Choose another one.");
        }
        Files.createDirectories(target.getParent());
        Files.move(paths.image(image.path()), target);
        refresh(Progress.NONE);
        return image(newPath).orElseThrow(() -> gone(image));
    }

    @Override
    public Optional<AnnotationDocument> annotation(ProjectImage image) throws IOException, BadInputException {
        return annotations.load(image, classFile.current());
    }

    @Override
    public void saveAnnotation(ProjectImage image, AnnotationDocument document) throws IOException, BadInputException {
        // Under the lock, for no class may be deleted by someone else between the check and the writing.
        lock.with(() -> {
            annotations.save(image, document, classFile.reload());
            return document;
        });
    }

    @Override
    public LabelRaster labels(ProjectImage image) throws IOException, BadInputException {
        return annotations.labels(image, classFile.current());
    }

    @Override
    public Splits splits() {
        return splits;
    }

    @Override
    public Statistics statistics(Progress progress) throws IOException, BadInputException {
        return Counting.of(classFile.current(), images(), annotations, splits, progress);
    }

    @Override
    public List<LabelledImage> freeze(Progress progress) throws IOException, BadInputException {
        refresh(Progress.NONE);
        return new Freezer(paths, annotations, classFile.current()).freeze(images(), splits, progress);
    }

    @Override
    public List<String> notices() {
        return notices.all();
    }
}
