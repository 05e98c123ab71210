// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.osgi.service.urlconversion.URLConverter;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;

/** The supervising side with these tests and all they need, as files, for a process of its own. */
final class HostClasses {

    private HostClasses() {}

    /** Jars and folders: of the bundles under OSGi, of the class path elsewhere. */
    static List<String> files() throws IOException, InvalidSyntaxException {
        Bundle host = FrameworkUtil.getBundle(HostClasses.class);
        return host == null
                ? List.of(System.getProperty("java.class.path").split(File.pathSeparator))
                : files(host, converter(host.getBundleContext()));
    }

    private static List<String> files(Bundle host, URLConverter converter) throws IOException {
        List<String> files = new ArrayList<>();
        for (Bundle bundle : Wiring.closure(host)) {
            files.add(InstalledFile.holding(converter.resolve(bundle.getEntry("META-INF/MANIFEST.MF")))
                    .toString());
        }
        return files;
    }

    private static URLConverter converter(BundleContext context) throws InvalidSyntaxException {
        return context.getService(context.getServiceReferences(URLConverter.class, "(protocol=bundleentry)")
                .iterator()
                .next());
    }
}
