// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import org.terrazzo.training.spi.WorkerRuntime.Program;

/**
 * How a child is to be started.
 *
 * @param memoryLimit bytes of resident memory at which it is ended
 * @param heap bytes of its Java heap
 * @param threads of the engine
 */
record Start(Program program, long memoryLimit, long heap, int threads) {}
