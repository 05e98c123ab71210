// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker;

import java.time.Clock;
import org.terrazzo.imaging.ImageOpener;
import org.terrazzo.storage.Json;
import org.terrazzo.training.protocol.RunFiles;
import org.terrazzo.training.worker.report.RunReport;
import org.terrazzo.training.worker.report.StopWish;

/** What every job needs: its folder, how to read and write, whom to tell, and whether to stop. */
public record WorkContext(
        RunFiles files, Json json, ImageOpener opener, Clock clock, RunReport report, StopWish wish) {}
