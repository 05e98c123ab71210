// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.ui.internal.gallery;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.osgi.framework.FrameworkUtil;
import org.terrazzo.dataset.Project;
import org.terrazzo.dataset.ProjectImage;
import org.terrazzo.dataset.ui.ContextMenu;
import org.terrazzo.dataset.ui.ImageOrders;
import org.terrazzo.dataset.ui.OpenProjects;
import org.terrazzo.imaging.ImageOpener;
import org.terrazzo.model.Split;
import org.terrazzo.storage.BadInputException;

/** The images of a project as small pictures: the project of what is selected, or the first one. */
public final class GalleryView {

    private static final String ID = "org.terrazzo.dataset.ui.gallery";
    private static final String SELECT_ALL = "org.eclipse.ui.edit.selectAll";

    private final OpenProjects projects;
    private final ImageOpener opener;
    private final ImageOrders orders;
    private final IWorkbenchWindow window;
    private final SelectedFiles selected = new SelectedFiles();
    private final EHandlerService handlers;
    private final Facts facts = new Facts();
    private final ExecutorService reader = Executors.newSingleThreadExecutor(GalleryView::daemon);
    private final AtomicBoolean readAgain = new AtomicBoolean();
    private Thumbnails thumbnails;
    private GalleryCanvas canvas;
    private GalleryFilter filter;
    private Runnable unlisten;
    private Runnable unlistenOrders;
    private IProject shown;
    private Project project;

    @Inject
    public GalleryView(
            @Service OpenProjects projects,
            @Service ImageOpener opener,
            @Service ImageOrders orders,
            IWorkbenchWindow window,
            EHandlerService handlers) {
        this.projects = projects;
        this.opener = opener;
        this.orders = orders;
        this.window = window;
        this.handlers = handlers;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "terrazzo-gallery");
        thread.setDaemon(true);
        return thread;
    }

    @PostConstruct
    void create(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        filter = new GalleryFilter(parent, facts, this::splitText, this::refresh);
        thumbnails = new Thumbnails(
                parent.getDisplay(),
                opener,
                Platform.getStateLocation(FrameworkUtil.getBundle(getClass()))
                        .append("thumbnails")
                        .toPath(),
                () -> later(() -> canvas.control().redraw()));
        canvas = new GalleryCanvas(
                parent,
                new CellPainter(thumbnails, facts, this::splitText),
                this::visible,
                this::open,
                this::publish,
                this::emptyWords);
        ContextMenu.on(canvas.control(), ID, window);
        handlers.activateHandler(SELECT_ALL, new SelectAll(canvas));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas.control());
        unlisten = projects.listen(resource -> later(() -> changed(resource.getProject())));
        unlistenOrders = orders.listen(project -> later(this::readAll));
        if (shown == null) {
            shown = projects.annotationProjects().stream().findFirst().orElse(null);
        }
        show(shown);
    }

    @Inject
    void selected(
            @org.eclipse.e4.core.di.annotations.Optional @Named(IServiceConstants.ACTIVE_SELECTION)
                    IStructuredSelection selection) {
        IResource resource = selection == null ? null : Adapters.adapt(selection.getFirstElement(), IResource.class);
        IProject chosen = resource == null ? null : resource.getProject();
        if (chosen != null && !chosen.equals(shown) && projects.isAnnotationProject(chosen)) {
            later(() -> show(chosen));
        }
    }

    private void later(Runnable task) {
        if (canvas != null && !canvas.control().isDisposed()) {
            canvas.control().getDisplay().asyncExec(() -> {
                if (!canvas.control().isDisposed()) {
                    task.run();
                }
            });
        }
    }

    private void changed(IProject other) {
        if (shown == null || !shown.isAccessible()) {
            show(other);
        } else {
            readAll();
        }
    }

    private void show(IProject other) {
        shown = other;
        project = null;
        if (other != null && other.exists()) {
            try {
                project = projects.open(other);
            } catch (IOException | BadInputException e) {
                ILog.of(GalleryView.class).warn("The images of " + other.getName() + " cannot be shown.", e);
            }
        }
        readAll();
    }

    /** Reads what has changed, beside the display's thread, and shows it as it comes. */
    private void readAll() {
        Project now = project;
        filter.show(now);
        filter.order().show(shown == null ? Optional.empty() : orders.of(shown));
        refresh();
        if (now != null && !readAgain.getAndSet(true)) {
            reader.execute(() -> read(now));
        }
    }

    private void read(Project now) {
        readAgain.set(false);
        int done = 0;
        for (ProjectImage image : now.images()) {
            try {
                facts.read(now, image);
            } catch (IOException | BadInputException e) {
                ILog.of(GalleryView.class).warn("The annotation of " + image.path() + " cannot be read.", e);
            }
            if (++done % 200 == 0) {
                later(this::refresh);
            }
        }
        later(this::refresh);
    }

    private void refresh() {
        canvas.show(project == null ? List.of() : filter.matching(project.images()));
    }

    private String emptyWords() {
        if (project == null) {
            return "The images of a project are shown here.\n"
                    + "Make one by File > New > Annotation Project, or open the demo project by the menu Help.";
        }
        return project.images().isEmpty()
                ? "This project has no images yet.\n"
                        + "Bring some by File > Import > Images and Index Masks, or copy files into its folder images."
                : "No image matches the filter.";
    }

    private String splitText(ProjectImage image) {
        Optional<Split> split =
                project == null ? Optional.empty() : project.splits().of(image.hash());
        return split.map(Split::key).orElse("");
    }

    private void visible(List<ProjectImage> images) {
        if (project != null) {
            thumbnails.want(project, images);
        }
    }

    private void open(ProjectImage image) {
        try {
            IDE.openEditor(window.getActivePage(), projects.file(shown, image));
        } catch (PartInitException e) {
            ILog.of(GalleryView.class).error(image.path() + " could not be opened.", e);
        }
    }

    private void publish(List<ProjectImage> images) {
        tie();
        selected.show(images.stream().map(image -> projects.file(shown, image)).toList());
    }

    /** The workbench asks the site of the view for what is selected; there is none yet while the view is made. */
    private void tie() {
        IWorkbenchPage page = window.getActivePage();
        IViewPart view = page == null ? null : page.findView(ID);
        if (view != null && view.getSite().getSelectionProvider() != selected) {
            view.getSite().setSelectionProvider(selected);
        }
    }

    @Focus
    void focus() {
        tie();
        canvas.control().setFocus();
    }

    @PreDestroy
    void dispose() {
        unlisten.run();
        unlistenOrders.run();
        reader.shutdownNow();
        thumbnails.close();
    }
}
