// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.widgets.Display;
import org.terrazzo.imaging.ImageReadException;

/** Says once that an image cannot be read: every tile would say it again. Called on any thread. */
final class ReadFailure implements Consumer<ImageReadException> {

    private final Display display;
    private final StatusText status;
    private final AtomicBoolean said = new AtomicBoolean();

    ReadFailure(Display display, StatusText status) {
        this.display = display;
        this.status = status;
    }

    @Override
    public void accept(ImageReadException failure) {
        if (!said.getAndSet(true) && !display.isDisposed()) {
            ILog.of(ReadFailure.class).error(failure.getMessage(), failure);
            display.asyncExec(() -> status.error(failure.getMessage()));
        }
    }
}
