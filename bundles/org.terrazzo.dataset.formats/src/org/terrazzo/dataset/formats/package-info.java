// SPDX-License-Identifier: EPL-2.0
/** The built-in import and export formats, written against {@code org.terrazzo.dataset} and its SPI alone. */
package org.terrazzo.dataset.formats;
