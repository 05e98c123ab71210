// SPDX-License-Identifier: EPL-2.0
/**
 * Runs: trainings, and the jobs that use what was trained. Each runs in a child process of its own and ends in
 * exactly one {@link org.terrazzo.training.Outcome}. All methods may be called from any thread. What a run is, has
 * done and how it ended lies in its folder; what is held in memory here only makes that quicker to see.
 */
package org.terrazzo.training;
