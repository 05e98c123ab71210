// SPDX-License-Identifier: EPL-2.0
/**
 * A sample project that Terrazzo draws itself, with its truth known to the pixel, and the story that
 * {@code terrazzo demo} tells with it. The same seed gives the same bytes on every machine.
 */
package org.terrazzo.demo;
