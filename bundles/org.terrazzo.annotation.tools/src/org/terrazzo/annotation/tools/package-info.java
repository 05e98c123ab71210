// SPDX-License-Identifier: EPL-2.0
/**
 * What can be done with the regions of a document without drawing: set operations, conversions, order, class, copies.
 * The tools that draw are services behind {@link org.terrazzo.annotation.spi.AnnotationTool}.
 */
package org.terrazzo.annotation.tools;
