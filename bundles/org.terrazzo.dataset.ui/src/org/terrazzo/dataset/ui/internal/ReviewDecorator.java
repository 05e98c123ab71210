// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.ui.internal;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.ServiceCaller;
import org.eclipse.jface.viewers.IDecoration;
import org.eclipse.jface.viewers.ILightweightLabelDecorator;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.LabelProviderChangedEvent;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.ReviewState;
import org.terrazzo.dataset.ProjectImage;
import org.terrazzo.dataset.ui.OpenProjects;
import org.terrazzo.storage.BadInputException;

/** Says behind an image's name how far its annotation is. Called on the decorators' own thread. */
public final class ReviewDecorator extends LabelProvider implements ILightweightLabelDecorator {

    private final ServiceCaller<OpenProjects> projects = new ServiceCaller<>(getClass(), OpenProjects.class);
    private Runnable unlisten = () -> {};

    public ReviewDecorator() {
        projects.call(service -> unlisten = service.listen(resource -> changed()));
    }

    /** The builder and the editors tell on threads of their own; viewers hear on the display's. */
    private void changed() {
        Display display = PlatformUI.getWorkbench().getDisplay();
        if (!display.isDisposed()) {
            display.asyncExec(() -> fireLabelProviderChanged(new LabelProviderChangedEvent(this)));
        }
    }

    @Override
    public void decorate(Object element, IDecoration decoration) {
        if (element instanceof IFile file) {
            projects.call(service -> suffix(service, file).ifPresent(decoration::addSuffix));
        }
    }

    private static Optional<String> suffix(OpenProjects service, IFile file) {
        try {
            Optional<ProjectImage> image = service.image(file);
            return image.isEmpty()
                    ? Optional.empty()
                    : service.open(file.getProject()).annotation(image.get()).map(ReviewDecorator::suffix);
        } catch (IOException | BadInputException e) {
            return Optional.of("  [annotation cannot be read]"); // the editor says why when the image is opened
        }
    }

    private static String suffix(AnnotationDocument document) {
        if (document.review() == ReviewState.REVIEWED) {
            return "  [reviewed]";
        }
        return document.regions().isEmpty() ? "" : "  [" + document.regions().size() + " regions]";
    }

    @Override
    public void dispose() {
        unlisten.run();
        projects.unget();
        super.dispose();
    }
}
