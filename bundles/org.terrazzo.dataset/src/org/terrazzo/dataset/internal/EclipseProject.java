// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.internal;

/** The .project file by which the Eclipse workbench knows a project's nature and builder. */
final class EclipseProject {

    private EclipseProject() {}

    static String description(String name) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <projectDescription>
                  <name>%s</name>
                  <comment></comment>
                  <projects>
                  </projects>
                  <buildSpec>
                    <buildCommand>
                      <name>org.terrazzo.dataset.builder</name>
                      <arguments>
                      </arguments>
                    </buildCommand>
                  </buildSpec>
                  <natures>
                    <nature>org.terrazzo.dataset.nature</nature>
                  </natures>
                </projectDescription>
                """.formatted(escaped(name));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
