// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.terrazzo.annotation.internal.GeometryAdapterFactory;
import org.terrazzo.annotation.internal.RegionAdapterFactory;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.FileAccessException;
import org.terrazzo.storage.Json;
import org.terrazzo.storage.NewerFormatException;
import org.terrazzo.storage.SetAside;

/**
 * Documents as JSON files. A polygon is {@code {"type": "polygon", "shell": [x0, y0, x1, y1, ...], "holes":
 * [[...]]}}, a pixel set {@code {"type": "pixelSet", "runs": [y, from, to, ...]}}, each list of numbers on one line.
 */
@Component(service = AnnotationStore.class)
public final class JsonAnnotationStore implements AnnotationStore {

    private final Json json = new Json(new GeometryAdapterFactory(), new RegionAdapterFactory());

    @Override
    public Optional<AnnotationDocument> load(Path file, SetAsideListener listener)
            throws BadInputException, IOException {
        try {
            return Optional.of(json.read(file, AnnotationFile.class).document());
        } catch (FileAccessException e) {
            if (e.getCause() instanceof NoSuchFileException) {
                return Optional.empty();
            }
            throw e;
        } catch (NewerFormatException e) {
            throw e;
        } catch (BadInputException e) {
            listener.setAside(file, SetAside.move(file), e.problem());
            return Optional.empty();
        }
    }

    @Override
    public void save(Path file, AnnotationDocument document) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        json.write(file, AnnotationFile.of(document));
    }
}
