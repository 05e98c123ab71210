// SPDX-License-Identifier: EPL-2.0
/**
 * What authors of annotation tools test with, without a window: {@link org.terrazzo.testkit.ToolDriver} plays pointer
 * and keys and tells what became of the document; {@link org.terrazzo.testkit.ToolConformance} checks what every tool
 * must keep to.
 */
package org.terrazzo.testkit;
