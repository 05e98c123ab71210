// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.workbench.internal.preferences;

import org.eclipse.core.runtime.Platform;

/**
 * How many trainings may run on one device at the same time. The training service asks for it once, by a system property;
 * whoever set that property, or the variable that stands for it, on the command line has the last word.
 */
public final class RunsPerDevice {

    static final String NODE = "org.terrazzo.workbench";
    static final String KEY = "runsPerDevice";
    static final int USUAL = 1;
    static final int MOST = 16;

    private static final String PROPERTY = "terrazzo.runsPerDevice";
    private static final String VARIABLE = "TERRAZZO_RUNS_PER_DEVICE";

    /** To be called before the training service is asked for. */
    public void apply() {
        if (System.getenv(VARIABLE) == null && System.getProperty(PROPERTY) == null) {
            int wanted = Platform.getPreferencesService().getInt(NODE, KEY, USUAL, null);
            System.setProperty(PROPERTY, Integer.toString(Math.clamp(wanted, 1, MOST)));
        }
    }
}
