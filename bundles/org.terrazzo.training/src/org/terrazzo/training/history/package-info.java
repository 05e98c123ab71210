// SPDX-License-Identifier: EPL-2.0
/**
 * What runs have told, for those who look: live, long ago, and side by side. Everything is an immutable record made from
 * a run's folder; nothing here starts, stops or changes a run.
 */
package org.terrazzo.training.history;
