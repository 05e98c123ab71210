// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.internal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.terrazzo.dataset.FormatCatalogue;
import org.terrazzo.dataset.spi.DatasetExporter;
import org.terrazzo.dataset.spi.DatasetImporter;
import org.terrazzo.storage.BadInputException;

/** Collects the formats as they come and go. */
@Component(service = FormatCatalogue.class)
public final class Formats implements FormatCatalogue {

    private final List<DatasetImporter> importers = new CopyOnWriteArrayList<>();
    private final List<DatasetExporter> exporters = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addImporter(DatasetImporter importer) {
        importers.add(importer);
    }

    public void removeImporter(DatasetImporter importer) {
        importers.remove(importer);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addExporter(DatasetExporter exporter) {
        exporters.add(exporter);
    }

    public void removeExporter(DatasetExporter exporter) {
        exporters.remove(exporter);
    }

    @Override
    public DatasetImporter importer(String format) throws BadInputException {
        return named(importers, DatasetImporter::format, format, "imported");
    }

    @Override
    public DatasetExporter exporter(String format) throws BadInputException {
        return named(exporters, DatasetExporter::format, format, "exported");
    }

    @Override
    public List<String> importFormats() {
        return names(importers, DatasetImporter::format);
    }

    @Override
    public List<String> exportFormats() {
        return names(exporters, DatasetExporter::format);
    }

    private static <T> T named(List<T> formats, Function<T, String> name, String wanted, String what)
            throws BadInputException {
        for (T format : formats) {
            if (name.apply(format).equals(wanted)) {
                return format;
            }
        }
        throw new BadInputException(
                "There is no format '" + Shown.text(wanted) + "'.",
                "What can be " + what + ": " + String.join(", ", names(formats, name)) + ".");
    }

    private static <T> List<String> names(List<T> formats, Function<T, String> name) {
        return formats.stream().map(name).sorted().toList();
    }
}
