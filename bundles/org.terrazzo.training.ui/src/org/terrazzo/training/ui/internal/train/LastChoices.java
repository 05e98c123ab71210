// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.ui.internal.train;

import java.util.Map;
import java.util.TreeMap;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;

/** What was chosen for the last training of each project, in the workspace's preferences. */
public final class LastChoices {

    private static final String NODE = "org.terrazzo.training.ui";

    private LastChoices() {}

    private static Preferences node(IProject project) {
        IEclipsePreferences all = InstanceScope.INSTANCE.getNode(NODE);
        return all.node("choices").node(project.getName());
    }

    public static Choices of(IProject project) {
        try {
            Preferences node = node(project);
            Map<String, String> values = new TreeMap<>();
            for (String key : node.keys()) {
                values.put(key, node.get(key, ""));
            }
            return new Choices(values);
        } catch (BackingStoreException e) {
            ILog.of(LastChoices.class).warn("The last choices cannot be read.", e);
            return Choices.NONE;
        }
    }

    /** A name is for one run, and so is going on with one. */
    public static void keep(IProject project, Choices choices) {
        try {
            Preferences node = node(project);
            node.clear();
            choices.values().forEach(node::put);
            node.remove(Choices.NAME);
            node.remove(Choices.RESUME);
            node.flush();
        } catch (BackingStoreException e) {
            ILog.of(LastChoices.class).warn("The choices cannot be kept.", e);
        }
    }
}
