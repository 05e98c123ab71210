// SPDX-License-Identifier: EPL-2.0
/**
 * What the workbench's side and the isolated child process say to each other: jobs, the training plan, the frozen data,
 * events and the two JSON-RPC interfaces. Everything is an immutable record and lies as plain JSON in the run's folder,
 * which is the truth; the socket only carries it sooner.
 */
package org.terrazzo.training.protocol;
