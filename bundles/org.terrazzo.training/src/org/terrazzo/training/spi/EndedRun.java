// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.spi;

import org.terrazzo.training.Outcome;
import org.terrazzo.training.protocol.RunFiles;

/** A run whose child is gone and whose outcome is written. */
public record EndedRun(RunFiles files, Outcome outcome, Usage usage) {}
