// SPDX-License-Identifier: EPL-2.0
/**
 * What an image's pixels are likely to be, while somebody draws on it: learned from what is drawn alone, in a child
 * process that lives as long as it is looked at.
 */
package org.terrazzo.prediction.preview;
