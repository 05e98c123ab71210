// SPDX-License-Identifier: EPL-2.0
/** What a plug-in can add to runs: clean-up after each, and another place from which the child's program comes. */
package org.terrazzo.training.spi;
