// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.preferences;

import org.eclipse.core.runtime.preferences.AbstractPreferenceInitializer;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;

/** The look of images until the user wants another one. */
public final class UsualLookDefaults extends AbstractPreferenceInitializer {

    @Override
    public void initializeDefaultPreferences() {
        IEclipsePreferences defaults = DefaultScope.INSTANCE.getNode(UsualLook.NODE);
        defaults.putInt(UsualLook.OPACITY, UsualLook.USUAL_PERCENT);
        defaults.putBoolean(UsualLook.CONTOURS, false);
        defaults.putBoolean(UsualLook.CROSSHAIR, false);
    }
}
