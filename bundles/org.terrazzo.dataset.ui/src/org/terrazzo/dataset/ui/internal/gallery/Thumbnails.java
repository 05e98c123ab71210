// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.ui.internal.gallery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Display;
import org.terrazzo.dataset.Project;
import org.terrazzo.dataset.ProjectImage;
import org.terrazzo.imaging.ImageFile;
import org.terrazzo.imaging.ImageOpener;
import org.terrazzo.imaging.ImageReadException;
import org.terrazzo.imaging.PixelBlock;
import org.terrazzo.imaging.RgbImages;

/**
 * Small pictures of images: made once for each content and kept in a folder, the latest ones in memory. All methods are
 * for the display's thread; it never waits for a picture.
 */
final class Thumbnails implements AutoCloseable {

    /** The longer side, in pixels. */
    static final int SIDE = 96;

    private static final int KEPT = 600;

    private final Display display;
    private final ImageOpener opener;
    private final Path folder;
    private final Runnable arrived;
    private final ExecutorService workers = Executors.newFixedThreadPool(2, Thumbnails::daemon);
    private final Map<String, Image> images = new LinkedHashMap<>(64, 0.75f, true);
    private final Set<String> unreadable = new HashSet<>();
    private final Deque<ProjectImage> wanted = new ArrayDeque<>();
    private volatile boolean closed;

    /** @param arrived is run on the display's thread when there is another picture */
    Thumbnails(Display display, ImageOpener opener, Path folder, Runnable arrived) {
        this.display = display;
        this.opener = opener;
        this.folder = folder;
        this.arrived = arrived;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "terrazzo-thumbnails");
        thread.setDaemon(true);
        return thread;
    }

    Optional<Image> find(ProjectImage image) {
        return Optional.ofNullable(images.get(image.hash()));
    }

    boolean isUnreadable(ProjectImage image) {
        return unreadable.contains(image.hash());
    }

    /** Asks for the pictures of these, and no longer for any that were asked for before. */
    void want(Project project, List<ProjectImage> visible) {
        synchronized (wanted) {
            wanted.clear();
            visible.stream()
                    .filter(image -> !images.containsKey(image.hash()) && !isUnreadable(image))
                    .forEach(wanted::add);
            wanted.forEach(image -> workers.execute(() -> makeNext(project)));
        }
    }

    private void makeNext(Project project) {
        ProjectImage image;
        synchronized (wanted) {
            image = wanted.poll();
        }
        if (image != null && !closed) {
            make(project, image);
        }
    }

    private void make(Project project, ProjectImage image) {
        try {
            Path file = folder.resolve(image.hash() + "-" + image.page() + ".png");
            if (!Files.exists(file)) {
                write(project.file(image), image, file);
            }
            Image picture = new Image(display, file.toString());
            onDisplay(() -> keep(image, picture));
        } catch (IOException | ImageReadException | RuntimeException e) {
            ILog.of(Thumbnails.class).warn("There is no small picture of " + image.path(), e);
            onDisplay(() -> unreadable.add(image.hash()));
        }
    }

    private void write(Path source, ProjectImage image, Path target) throws IOException, ImageReadException {
        int longer = Math.max(image.layout().width(), image.layout().height());
        int step = Math.max(1, (longer + SIDE - 1) / SIDE);
        try (ImageFile opened = opener.open(source, image.page())) {
            PixelBlock block = opened.read(image.layout().bounds(), step);
            Files.createDirectories(folder);
            RgbImages.write(target, block.width(), block.height(), block.toRgb(image.range()));
        }
    }

    private void onDisplay(Runnable task) {
        if (!display.isDisposed()) {
            display.asyncExec(task);
        }
    }

    private void keep(ProjectImage image, Image picture) {
        Image before = closed ? picture : images.put(image.hash(), picture);
        if (before != null) {
            before.dispose();
        }
        Iterator<Image> oldest = images.values().iterator();
        while (images.size() > KEPT) {
            oldest.next().dispose();
            oldest.remove();
        }
        arrived.run();
    }

    @Override
    public void close() {
        closed = true;
        workers.shutdownNow();
        images.values().forEach(Image::dispose);
        images.clear();
    }
}
