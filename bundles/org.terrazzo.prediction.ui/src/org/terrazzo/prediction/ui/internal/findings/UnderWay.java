// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.ui.internal.findings;

import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;

/** What is being worked on for a view that has to say so, however it ends. For any thread. */
final class UnderWay {

    private volatile Job newest;

    /** @param changed is called when it begins and when it ends */
    void start(Job job, Runnable changed) {
        newest = job;
        job.addJobChangeListener(new JobChangeAdapter() {
            @Override
            public void done(IJobChangeEvent event) {
                newest = newest == job ? null : newest;
                changed.run();
            }
        });
        job.schedule();
        changed.run();
    }

    /** Empty: nothing. */
    String name() {
        Job now = newest;
        return now == null ? "" : now.getName();
    }
}
