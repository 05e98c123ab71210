// SPDX-License-Identifier: EPL-2.0
/**
 * Shows a project, its runs and its scores as one HTML file that needs nothing else: no script, no network, no other
 * file.
 */
package org.terrazzo.report;
