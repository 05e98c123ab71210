// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.spi;

/**
 * How the doer of a long task tells how far it is, and learns that it should end. Called by the thread that does the
 * task; implementations return quickly and may be called thousands of times.
 */
public interface Progress {

    /** Neither shows anything nor ever cancels. */
    Progress NONE = new Progress() {
        @Override
        public void at(long done, long total, String what) {
            // nobody watches
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /**
     * @param done units finished, from 0
     * @param total units in all; 0 while that is not known
     * @param what what is being worked on, as a file's name
     */
    void at(long done, long total, String what);

    /** {@return whether the task should end at the next safe point; what was finished until then stays} */
    boolean cancelled();
}
