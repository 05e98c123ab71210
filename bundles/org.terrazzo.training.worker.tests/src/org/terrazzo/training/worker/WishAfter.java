// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker;

import org.terrazzo.training.worker.report.StopWish;

/** Wishes a job to stop when it has asked some times; it asks before each step, and while validating. */
final class WishAfter extends StopWish {

    private int left;

    WishAfter(int left) {
        this.left = left;
    }

    @Override
    public boolean isWished() {
        if (left-- == 0) {
            stop("a tester");
        }
        return super.isWished();
    }
}
