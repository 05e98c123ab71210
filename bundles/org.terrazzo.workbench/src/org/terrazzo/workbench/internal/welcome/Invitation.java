// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.workbench.internal.welcome;

import java.util.List;

/**
 * One thing to begin with.
 *
 * @param icon file name below icons/welcome
 * @param title what a click does
 * @param words why one would want that
 * @param command the command that it runs, as the platform serialises it
 * @param leads whether the command shows something in the place of the welcome page
 */
record Invitation(String icon, String title, String words, String command, boolean leads) {

    static final List<Invitation> BEGIN = List.of(
            new Invitation(
                    "demo.svg",
                    "Open the demo project",
                    "Sixteen drawn micrographs, most of them annotated. Try everything without images of your own.",
                    "org.terrazzo.workbench.demo",
                    true),
            new Invitation(
                    "new.svg",
                    "New annotation project",
                    "Name it, list the classes, choose the images to begin with.",
                    "org.eclipse.ui.newWizard(newWizardId=org.terrazzo.dataset.ui.newProject)",
                    false),
            new Invitation(
                    "import.svg",
                    "Import images",
                    "Bring a folder of images, with index masks if there are any, into a project.",
                    "org.eclipse.ui.file.import(importWizardId=org.terrazzo.dataset.ui.importImages)",
                    false));

    static final List<Invitation> LEARN = List.of(
            new Invitation(
                    "lesson.svg",
                    "Annotate your first image",
                    "Ten minutes, step by step, with buttons that do each step for you.",
                    "org.terrazzo.workbench.lesson",
                    true),
            new Invitation(
                    "keys.svg",
                    "Keys and commands",
                    "Everything has a key, and every key can be changed.",
                    "org.terrazzo.workbench.keys",
                    true),
            new Invitation(
                    "guide.svg",
                    "User guide",
                    "Annotating, tools, projects and failures, to read here without a network.",
                    "org.terrazzo.workbench.guide",
                    true));
}
