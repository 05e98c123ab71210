// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal.plan;

import org.terrazzo.training.protocol.ModelCard;

/** A model whose weights are the start of a training. */
public record Base(String run, ModelCard card) {

    String reason() {
        return "as in " + run + ", whose weights are the start";
    }
}
