// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.workbench.internal.preferences;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.ScopedPreferenceStore;

/** Preferences of trainings. */
public final class TrainingPage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

    public TrainingPage() {
        super(GRID);
        ScopedPreferenceStore store = new ScopedPreferenceStore(InstanceScope.INSTANCE, RunsPerDevice.NODE);
        store.setDefault(RunsPerDevice.KEY, RunsPerDevice.USUAL);
        setPreferenceStore(store);
        setDescription(
                "Trainings beyond this number wait for their turn. What is changed here holds from the next start"
                        + " of Terrazzo on.");
    }

    @Override
    public void init(IWorkbench workbench) {
        // needs nothing of it
    }

    @Override
    protected void createFieldEditors() {
        IntegerFieldEditor runs = new IntegerFieldEditor(
                RunsPerDevice.KEY, "&Trainings at once on one device:", getFieldEditorParent(), 2);
        runs.setValidRange(1, RunsPerDevice.MOST);
        runs.setErrorMessage("From 1 to " + RunsPerDevice.MOST + " trainings can run at once.");
        addField(runs);
    }
}
