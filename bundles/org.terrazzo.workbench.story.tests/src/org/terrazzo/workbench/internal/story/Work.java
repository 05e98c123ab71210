// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.workbench.internal.story;

import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Shell;
import org.terrazzo.annotation.AnnotationDocument;

/**
 * What a person does with the product, by mouse and key.
 *
 * @param folder the pictures are there before they are imported
 */
record Work(Person person, Path folder) {

    static final int DISC = 0;
    static final int GROUND = 1;

    void makeProject() {
        person.hands().keys(SWT.MOD1, 'n');
        Shell kinds = person.dialog("New");
        person.fillIn(kinds, "annotation");
        person.press(kinds, "Next >");
        Shell wizard = person.dialog("New Annotation Project");
        person.fillIn(wizard, "discs");
        person.enter(wizard, "Next");
        person.fillIn(wizard, "disc", "ground");
        person.press(wizard, "Finish");
        person.seesGo(wizard);
    }

    static IProject project() {
        return ResourcesPlugin.getWorkspace().getRoot().getProject("discs");
    }

    void importPictures(int... numbers) throws IOException {
        Pictures pictures = new Pictures(folder.resolve("from" + numbers[0]));
        for (int number : numbers) {
            pictures.write(number);
        }
        person.hands().keys(SWT.ALT, 'f').keys('i');
        Shell kinds = person.dialog("Import");
        person.fillIn(kinds, "images");
        person.press(kinds, "Next >");
        Shell wizard = person.dialog("Import Images");
        person.fillIn(wizard, pictures.folder().toString());
        person.press(wizard, "Finish");
        person.seesGo(wizard);
    }

    Easel openFromGallery(int number) {
        Canvas gallery = person.canvas("Gallery");
        person.hands().click(gallery, 20, 20);
        for (int i = 0; i < number; i++) {
            person.hands().keys(SWT.ARROW_RIGHT);
        }
        person.hands().keys(SWT.CR);
        return Easel.of(person, Pictures.name(number));
    }

    Easel goToNext(int number) {
        person.hands().keys(SWT.PAGE_DOWN);
        return Easel.of(person, Pictures.name(number));
    }

    /** The disc as a polygon, some of the ground by the brush; what is on the disk then. */
    AnnotationDocument annotate(Easel easel, int number) throws Exception {
        int centre = Pictures.centre(number);
        easel.take("polygon", 'p').draw(DISC).outline(centre, centre, Pictures.RADIUS - 2);
        easel.take("brush", 'b').draw(GROUND).drag(12, 112, 12, 12, 112, 12).hasRegions(2);
        return easel.save();
    }

    /**
     * Trains a small network.
     *
     * @param unit of the length, as the dialog offers it
     */
    void train(String unit, String length) {
        person.hands().keys(SWT.MOD1, SWT.F9);
        Shell dialog = person.dialog("Train discs");
        person.couldPress(dialog, "Train");
        person.choose(dialog, 'l', unit);
        person.fill(dialog, 'm', length);
        person.hands().keys(SWT.ALT, 'a');
        person.fill(dialog, 'c', "64");
        person.fill(dialog, 'w', "8");
        person.fill(dialog, 'd', "2");
        person.enter(dialog, "Train");
        person.seesGo(dialog);
    }

    void showView(String name) {
        person.hands().keys(SWT.SHIFT, SWT.ALT, 'q').keys('q');
        Shell views = person.dialog("Show View");
        person.fillIn(views, name);
        person.goDownTo(views, name);
        person.press(views, "Open");
        person.seesGo(views);
    }
}
