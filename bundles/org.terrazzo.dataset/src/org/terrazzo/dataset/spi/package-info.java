// SPDX-License-Identifier: EPL-2.0
/**
 * What an author of an import or export format writes against. A format is one stateless class, published as an OSGi
 * service; Terrazzo finds it by its name. See the built-in mask folders for a complete example.
 */
package org.terrazzo.dataset.spi;
