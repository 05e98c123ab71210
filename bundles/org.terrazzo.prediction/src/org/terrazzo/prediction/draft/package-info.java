// SPDX-License-Identifier: EPL-2.0
/**
 * Predictions as drafts of annotations: looked at with other thresholds, taken over whole or in part, corrected, and
 * counted by what had to be corrected. Coordinates are pixels of the image, the origin is its top-left corner.
 */
package org.terrazzo.prediction.draft;
