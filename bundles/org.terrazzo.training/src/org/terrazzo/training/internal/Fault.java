// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import org.terrazzo.training.protocol.Cause;

/** Something that went wrong, in a sentence for the user. */
record Fault(Cause cause, String message) {}
