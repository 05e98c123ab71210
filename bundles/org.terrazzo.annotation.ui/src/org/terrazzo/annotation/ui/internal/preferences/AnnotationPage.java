// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.preferences;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.ScaleFieldEditor;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.ScopedPreferenceStore;

/** Preferences of how images are looked at. What is changed here is seen at once in all open images. */
public final class AnnotationPage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

    private static final int STEP = 5;

    public AnnotationPage() {
        super(GRID);
        setPreferenceStore(new ScopedPreferenceStore(InstanceScope.INSTANCE, UsualLook.NODE));
        setDescription("How images and what is drawn on them are shown. Keys change the same while annotating.");
    }

    @Override
    public void init(IWorkbench workbench) {
        // needs nothing of it
    }

    @Override
    protected void createFieldEditors() {
        addField(new ScaleFieldEditor(
                UsualLook.OPACITY, "&Opacity of the classes:", getFieldEditorParent(), 0, 100, STEP, 2 * STEP));
        addField(new BooleanFieldEditor(
                UsualLook.CONTOURS, "&Lines around regions in place of areas", getFieldEditorParent()));
        addField(new BooleanFieldEditor(UsualLook.CROSSHAIR, "&Crosshair at the pointer", getFieldEditorParent()));
    }
}
