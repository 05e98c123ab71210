// SPDX-License-Identifier: EPL-2.0
/**
 * Files that survive: atomic replacement, strict and bounded JSON, content hashes, paths that stay where they belong,
 * and setting aside what cannot be read. Every error names the file, says what is wrong with it and what to do. All
 * types may be used from several threads at once.
 */
package org.terrazzo.storage;
