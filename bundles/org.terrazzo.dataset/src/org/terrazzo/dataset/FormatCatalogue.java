// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset;

import java.util.List;
import org.terrazzo.dataset.internal.Formats;
import org.terrazzo.dataset.spi.DatasetExporter;
import org.terrazzo.dataset.spi.DatasetImporter;
import org.terrazzo.storage.BadInputException;

/** The import and export formats that are there at the moment; a service, safe for use by many threads. */
public interface FormatCatalogue {

    /** @throws BadInputException when there is no such format; the message lists those that are there */
    DatasetImporter importer(String format) throws BadInputException;

    /** @throws BadInputException when there is no such format; the message lists those that are there */
    DatasetExporter exporter(String format) throws BadInputException;

    /** {@return the names of the formats that can be imported, sorted} */
    List<String> importFormats();

    /** {@return the names of the formats that can be exported, sorted} */
    List<String> exportFormats();

    /** {@return a catalogue of just these, for use without OSGi} */
    static FormatCatalogue of(List<DatasetImporter> importers, List<DatasetExporter> exporters) {
        Formats formats = new Formats();
        importers.forEach(formats::addImporter);
        exporters.forEach(formats::addExporter);
        return formats;
    }
}
