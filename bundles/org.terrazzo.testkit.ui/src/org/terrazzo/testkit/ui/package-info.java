// SPDX-License-Identifier: EPL-2.0
/**
 * For tests that use a window as a person does: a user's hands on mouse and keyboard, and the patience to wait for what
 * comes of it.
 */
package org.terrazzo.testkit.ui;
