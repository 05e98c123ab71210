// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.workbench.internal.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Something to learn by doing it.
 *
 * @param intro what it is about, in the markup of {@link org.eclipse.ui.forms.widgets.FormText}
 */
record Lesson(String title, String intro, List<Step> steps) {

    /**
     * @param words what to do, in the markup of {@link org.eclipse.ui.forms.widgets.FormText}
     * @param command does it, as the platform serialises commands
     */
    record Step(String title, String words, String command) {}

    /** The lesson "Annotate your first image". */
    static Lesson firstImage() throws IOException {
        try (InputStream file = Lesson.class.getResourceAsStream("/lessons/first-image.xml")) {
            Element root = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(file)
                    .getDocumentElement();
            return new Lesson(root.getAttribute("title"), words(root), steps(root));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("The lesson cannot be read.", e);
        }
    }

    private static List<Step> steps(Element root) {
        return elements(root, "item").stream().map(Lesson::step).toList();
    }

    private static Step step(Element item) {
        String command = elements(item, "command").getFirst().getAttribute("serialization");
        return new Step(item.getAttribute("title"), words(item), command);
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .map(Element.class::cast)
                .toList();
    }

    private static String words(Element parent) {
        return "<form><p>" + inner(elements(parent, "description").getFirst()) + "</p></form>";
    }

    private static String inner(Node parent) {
        StringBuilder text = new StringBuilder();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            String name = child.getNodeName();
            if (child.getNodeType() == Node.TEXT_NODE) {
                text.append(child.getNodeValue()
                        .replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;"));
            } else if (child.hasChildNodes()) {
                text.append("<" + name + ">" + inner(child) + "</" + name + ">");
            } else {
                text.append("<" + name + "/>");
            }
        }
        return text.toString();
    }
}
