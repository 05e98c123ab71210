// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.spi;

/**
 * What was measured while a run was supervised; -1 where nobody measured.
 *
 * @param before the supervising process just before the start
 * @param most the highest that was seen of each, while the child lived; of the machine's free memory the lowest
 * @param childPeak bytes of resident memory, the most that was seen of the child
 * @param childAtEnd bytes of resident memory, the last that was seen of the child
 * @param childLimit bytes of resident memory at which the child would have been ended
 */
public record Usage(Footprint before, Footprint most, long childPeak, long childAtEnd, long childLimit) {

    public static Usage unknown() {
        return new Usage(Footprint.unknown(), Footprint.unknown(), -1, -1, -1);
    }

    /**
     * One process at one moment.
     *
     * @param resident bytes
     * @param machineFree bytes that the system could still give away
     * @param threads live threads, without those of runs
     * @param handles open files and sockets
     */
    public record Footprint(long resident, long machineFree, long threads, long handles) {

        public static Footprint unknown() {
            return new Footprint(-1, -1, -1, -1);
        }

        /** The higher of each, and the lower of the machine's free memory; what is not known does not count. */
        public Footprint extreme(Footprint other) {
            return new Footprint(
                    Math.max(resident, other.resident),
                    machineFree < 0 ? other.machineFree : Math.min(machineFree, other.machineFree),
                    Math.max(threads, other.threads),
                    Math.max(handles, other.handles));
        }
    }
}
