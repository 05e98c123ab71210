// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.spi;

/**
 * What was measured while a run was supervised; -1 where nobody measured.
 *
 * @param before the supervising process just before the start
 * @param parentPeak bytes of resident memory, the most that was seen of the supervising process
 * @param childPeak bytes of resident memory, the most that was seen of the child
 * @param childLimit bytes
 */
public record Usage(Footprint before, long parentPeak, long childPeak, long childLimit) {

    public static Usage unknown() {
        return new Usage(Footprint.unknown(), -1, -1, -1);
    }

    /**
     * One process at one moment.
     *
     * @param resident bytes
     * @param machineFree bytes that the system could still give away
     */
    public record Footprint(long resident, long machineFree, long threads, long handles) {
        public static Footprint unknown() {
            return new Footprint(-1, -1, -1, -1);
        }
    }
}
