// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.imaging.internal;

import org.terrazzo.imaging.SampleType;

/**
 * What the pixels of an image become.
 *
 * @param channels 1 or 3
 * @param sampleType of the decoded samples
 * @param bits of a sample in the file
 */
record PixelKind(int channels, SampleType sampleType, int bits) {}
