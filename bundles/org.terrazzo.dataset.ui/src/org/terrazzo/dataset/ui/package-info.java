// SPDX-License-Identifier: EPL-2.0
/** Annotation projects in the workbench: which resources belong to which project. */
package org.terrazzo.dataset.ui;
