// SPDX-License-Identifier: EPL-2.0
/**
 * How good a segmentation is, and what is in it: confusion matrix and scores per pixel, connected components, objects
 * and their shapes, scores per object. Pure functions on label rasters, and sums that grow image by image. Ratios are
 * 0..1, NaN where nothing was there to be counted. Values may be shared between threads; the sums belong to one.
 */
package org.terrazzo.measure;
