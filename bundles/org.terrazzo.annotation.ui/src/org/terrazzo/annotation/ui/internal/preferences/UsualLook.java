// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.preferences;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.INodeChangeListener;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.NodeChangeEvent;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.PreferenceChangeEvent;
import org.eclipse.core.runtime.preferences.InstanceScope;

/** How images are looked at: what the user set in the preferences, or by a key while annotating. For any thread. */
public final class UsualLook {

    /** The preferences' node. */
    public static final String NODE = "org.terrazzo.annotation.ui";

    static final String OPACITY = "opacityPercent";
    static final String CONTOURS = "contours";
    static final String CROSSHAIR = "crosshair";

    static final int USUAL_PERCENT = 45;

    private static final int OPAQUE = 255;

    /** Asked for anew each time: when the user imports preferences, the platform puts another node in its place. */
    private static IEclipsePreferences kept() {
        return InstanceScope.INSTANCE.getNode(NODE);
    }

    /** 0, not to be seen, to 255. */
    public int opacity() {
        int percent = Platform.getPreferencesService().getInt(NODE, OPACITY, USUAL_PERCENT, null);
        return Math.clamp(Math.round(percent * OPAQUE / 100.0), 0, OPAQUE);
    }

    public void opacity(int value) {
        kept().putInt(OPACITY, (int) Math.round(value * 100.0 / OPAQUE));
    }

    /** Lines around regions in place of areas. */
    public boolean contours() {
        return flag(CONTOURS);
    }

    public void contours(boolean wanted) {
        kept().putBoolean(CONTOURS, wanted);
    }

    public boolean crosshair() {
        return flag(CROSSHAIR);
    }

    public void crosshair(boolean wanted) {
        kept().putBoolean(CROSSHAIR, wanted);
    }

    private static boolean flag(String key) {
        return Platform.getPreferencesService().getBoolean(NODE, key, false, null);
    }

    /** @return to be run when nothing is to be heard any more */
    public Runnable listen(Runnable listener) {
        Ear ear = new Ear(listener);
        IEclipsePreferences all = (IEclipsePreferences) kept().parent();
        kept().addPreferenceChangeListener(ear);
        all.addNodeChangeListener(ear);
        return () -> {
            all.removeNodeChangeListener(ear);
            kept().removePreferenceChangeListener(ear);
        };
    }

    /** Goes on to hear when an import has put another node in the place of the first. */
    private record Ear(Runnable listener) implements IPreferenceChangeListener, INodeChangeListener {

        @Override
        public void preferenceChange(PreferenceChangeEvent event) {
            listener.run();
        }

        @Override
        public void added(NodeChangeEvent event) {
            if (event.getChild().name().equals(NODE)) {
                ((IEclipsePreferences) event.getChild()).addPreferenceChangeListener(this);
                listener.run();
            }
        }

        @Override
        public void removed(NodeChangeEvent event) {
            // another one comes in its place
        }
    }
}
