// SPDX-License-Identifier: EPL-2.0
/**
 * An annotation document that is being worked on: every edit is in a journal on the disk before it is in memory, can be
 * undone without limit, also after saving and after a restart, and is shared by all who have the document open.
 */
package org.terrazzo.annotation.session;
