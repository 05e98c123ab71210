// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.report;

import java.nio.file.Path;
import java.util.List;
import org.terrazzo.training.JobOptions;
import org.terrazzo.training.Run;
import org.terrazzo.training.RunRecord;
import org.terrazzo.training.RunService;
import org.terrazzo.training.protocol.Job;

/** Lists the runs that a test tells it, and can do nothing else. */
record ToldRuns(List<RunRecord> records) implements RunService {

    @Override
    public List<RunRecord> runs(Path project) {
        return records;
    }

    @Override
    public List<RunRecord> jobs(Path project) {
        return List.of();
    }

    @Override
    public Run launch(Path project, Job job, JobOptions options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public RunRecord find(Path project, String run) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Path model(Path project, String run) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Run attach(Path project, String run) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Run> takeUp(Path project) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Run stop(Path project, String run, String by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Run kill(Path project, String run, String by) {
        throw new UnsupportedOperationException();
    }
}
