// SPDX-License-Identifier: EPL-2.0
/**
 * What other bundles find in the annotation editor: the image that is being annotated, and a place to lay sheets over
 * it. The editor has nothing else to offer them; whoever wants to draw implements {@link
 * org.terrazzo.annotation.spi.AnnotationTool}.
 */
package org.terrazzo.annotation.ui;
