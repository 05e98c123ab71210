// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.demo;

import java.io.IOException;
import java.nio.file.Path;
import org.terrazzo.storage.TerrazzoException;

/** Lives a user's story with a sample project. A service; stateless. */
public interface DemoService {

    /**
     * Draws the sample, trains on three images, adds one and trains again, adds more and trains again from the last
     * weights, predicts images never seen, evaluates, analyses and writes a report. Takes about two and a half minutes.
     *
     * @param folder made if it is missing; where an earlier demo lies, another one beside it is taken
     * @throws UnfinishedRunException if a run ends in another way than completed
     * @throws TerrazzoException if the folder holds something else, or the training runtime is not installed
     */
    DemoResult tell(Path folder, DemoListener listener) throws TerrazzoException, IOException;
}
