// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.spi;

import java.util.Objects;
import org.terrazzo.dataset.internal.Shown;

/**
 * Something that was left out or needs a look, while the rest went on.
 *
 * @param file the file as the user knows it; characters that could steer a terminal are replaced
 * @param reason whole sentences: what is wrong and what to do
 */
public record Problem(String file, String reason) {

    public Problem {
        file = Shown.text(Objects.requireNonNull(file, "file"));
        Objects.requireNonNull(reason, "reason");
    }
}
