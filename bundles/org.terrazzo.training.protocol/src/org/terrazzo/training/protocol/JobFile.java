// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.protocol;

import java.time.Instant;
import java.util.Objects;
import org.terrazzo.storage.FormatVersion;
import org.terrazzo.storage.Versioned;

/** job.json: what the child is asked to do, under which name, since when. */
@FormatVersion(1)
public record JobFile(int formatVersion, String id, String name, Instant created, Job job) implements Versioned {

    public JobFile {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(created, "created");
        Objects.requireNonNull(job, "job");
        name = name == null ? "" : name;
    }

    public static JobFile of(String id, String name, Instant created, Job job) {
        return new JobFile(1, id, name, created, job);
    }
}
