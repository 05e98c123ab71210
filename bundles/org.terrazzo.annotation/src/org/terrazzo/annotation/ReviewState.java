// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation;

/** Whether a person has declared an image's annotation to be right. */
public enum ReviewState {
    UNREVIEWED,
    REVIEWED
}
