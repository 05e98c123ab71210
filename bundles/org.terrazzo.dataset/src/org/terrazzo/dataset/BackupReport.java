// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset;

import java.util.List;

/**
 * What a backup holds.
 *
 * @param files how many
 * @param bytes of the files together, before compression
 * @param leftOut links, and files whose names no other system could take, relative to the project
 */
public record BackupReport(int files, long bytes, List<String> leftOut) {

    public BackupReport {
        leftOut = List.copyOf(leftOut);
    }
}
