// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.util.Objects;
import org.terrazzo.storage.FormatVersion;
import org.terrazzo.storage.Versioned;
import org.terrazzo.training.internal.plan.JavaHeap;
import org.terrazzo.training.internal.plan.Pictures;
import org.terrazzo.training.internal.plan.Size;
import org.terrazzo.training.protocol.FrozenDataset;
import org.terrazzo.training.protocol.ResourcePlan;
import org.terrazzo.training.protocol.TrainingPlan;

/**
 * queue.json: what a run is given of the machine, so that any process can start it when its turn comes.
 *
 * @param number place in the queue; a lower one comes first. 0: none yet
 * @param device {@code cpu} or {@code gpu0}
 * @param alone whether it waits until the device is free, as trainings do
 * @param memoryExpected bytes of resident memory that it will probably take
 * @param memoryLimit bytes of resident memory at which it is ended
 * @param heap bytes of its Java heap
 * @param threads of the engine
 */
@FormatVersion(1)
record Allotment(
        int formatVersion,
        long number,
        String device,
        boolean alone,
        long memoryExpected,
        long memoryLimit,
        long heap,
        int threads)
        implements Versioned {

    Allotment {
        Objects.requireNonNull(device, "device");
    }

    /** With the least Java heap. */
    static Allotment of(String device, boolean alone, long memoryExpected, long memoryLimit, int threads) {
        return new Allotment(1, 0, device, alone, memoryExpected, memoryLimit, JavaHeap.LEAST, threads);
    }

    /** Of a training. */
    static Allotment of(TrainingPlan plan, FrozenDataset dataset) {
        ResourcePlan resources = plan.resources();
        Pictures pictures = Pictures.of(dataset, plan.network().channels());
        JavaHeap heap = JavaHeap.training(Size.of(plan), pictures, resources.memoryLimit());
        return new Allotment(
                1,
                0,
                resources.device(),
                true,
                resources.memoryExpected(),
                resources.memoryLimit(),
                heap.size(),
                resources.threads());
    }

    Allotment withNumber(long place) {
        return new Allotment(formatVersion, place, device, alone, memoryExpected, memoryLimit, heap, threads);
    }
}
