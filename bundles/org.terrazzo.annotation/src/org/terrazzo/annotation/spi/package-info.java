// SPDX-License-Identifier: EPL-2.0
/**
 * How a tool draws: an {@link org.terrazzo.annotation.spi.AnnotationTool} is a stateless service that describes itself
 * and begins a {@link org.terrazzo.annotation.spi.Gesture}; the gesture hears pointer and keys in image coordinates,
 * shows a {@link org.terrazzo.annotation.spi.Preview} and commits {@link org.terrazzo.annotation.Edit}s. The host owns
 * undo, threads, cursor, icon and the panel of options; a tool knows no window.
 *
 * <p>Coordinates are those of {@link org.terrazzo.model}: the origin is the outer corner of the top-left pixel, one
 * unit is one pixel of the image, whatever the zoom.
 */
package org.terrazzo.annotation.spi;
