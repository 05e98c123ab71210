// SPDX-License-Identifier: EPL-2.0
/**
 * What a person drew on one image: a document of ordered regions, edits that can be taken back, files that are never
 * lost to a crash or to damage, and the one definition of which pixels a region covers. Coordinates are those of
 * {@link org.terrazzo.model}. Everything here is immutable or stateless and may be used by several threads.
 */
package org.terrazzo.annotation;
