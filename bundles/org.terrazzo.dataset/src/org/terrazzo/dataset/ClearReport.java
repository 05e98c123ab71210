// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset;

/** What was deleted: runs, jobs that used their models, and annotation documents. */
public record ClearReport(int runs, int jobs, int annotations) {}
