// SPDX-License-Identifier: EPL-2.0
/**
 * How images are read: each format's structure is checked first ({@code *Structure}, {@code Tiff*}), then a library
 * decodes what was checked ({@code WholeDecoder}, {@code TiffDecoder}), and the result is turned upright.
 */
package org.terrazzo.imaging.internal;
