// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.net;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/**
 * Hands values to the engine through memory that is used again and again: the engine does not copy a direct buffer, and
 * the collector frees one late. An array is valid until the next one is made. For the engine's thread alone.
 */
public final class Feed {

    private ByteBuffer memory = ByteBuffer.allocateDirect(0);

    /**
     * An image, viewed as [1, C, H, W] while its memory stays [H, W, C].
     *
     * @param values [H, W, C]
     */
    public NDArray image(NDManager manager, float[] values, int height, int width, int channels) {
        floats(values.length).put(values);
        return manager.create(view(values.length), new Shape(1, height, width, channels), DataType.FLOAT32)
                .transpose(0, 3, 1, 2);
    }

    /** Labels as floats, [1, 1, H, W]. */
    public NDArray labels(NDManager manager, byte[] labels, int height, int width) {
        FloatBuffer floats = floats(labels.length);
        for (byte label : labels) {
            floats.put(label & 0xFF);
        }
        return manager.create(view(labels.length), new Shape(1, 1, height, width), DataType.FLOAT32);
    }

    private FloatBuffer floats(int count) {
        int bytes = Math.multiplyExact(count, Float.BYTES);
        if (memory.capacity() < bytes) {
            memory = ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
        }
        return memory.clear().asFloatBuffer();
    }

    private ByteBuffer view(int count) {
        return memory.duplicate().order(ByteOrder.nativeOrder()).clear().limit(count * Float.BYTES);
    }
}
