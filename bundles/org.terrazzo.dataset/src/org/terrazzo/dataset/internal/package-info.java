// SPDX-License-Identifier: EPL-2.0
/** How a project lies on disk; nothing here is promised to anybody. */
package org.terrazzo.dataset.internal;
