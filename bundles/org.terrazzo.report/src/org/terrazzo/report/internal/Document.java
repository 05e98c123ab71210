// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.report.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** The frame of a page that needs nothing else. */
final class Document {

    private Document() {}

    static String of(String title, Consumer<Html> body) {
        Html html = new Html();
        html.markup("<!DOCTYPE html>\n");
        html.element(
                "html",
                () -> {
                    html.element("head", () -> head(html, title));
                    html.element(
                            "body",
                            () -> html.element("main", () -> {
                                body.accept(html);
                                html.element("footer", "Written by Terrazzo. This file needs nothing else.");
                            }));
                },
                "lang",
                "en");
        return html.toString();
    }

    private static void head(Html html, String title) {
        html.empty("meta", "charset", "utf-8");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty("meta", "name", "color-scheme", "content", "light dark");
        html.element("title", title);
        html.element("style", () -> html.markup(style()));
    }

    private static String style() {
        try (InputStream in = Document.class.getResourceAsStream("report.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("report.css is part of this bundle", e);
        }
    }
}
