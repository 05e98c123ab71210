// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.protocol;

import java.util.List;

/**
 * What a {@link Job.Preview} found.
 *
 * @param x of the area that the result has, which may be less than was asked for
 * @param classes indices, in the order of the result's planes
 * @param pixels that it learned from
 * @param milliseconds that it took
 * @param problem why there is no result; null where there is one
 * @param advice what to do about the problem
 */
public record PreviewAnswer(
        int x,
        int y,
        int width,
        int height,
        List<Integer> classes,
        int pixels,
        long milliseconds,
        String problem,
        String advice) {

    public static PreviewAnswer none(String problem, String advice) {
        return new PreviewAnswer(0, 0, 0, 0, List.of(), 0, 0, problem, advice);
    }
}
