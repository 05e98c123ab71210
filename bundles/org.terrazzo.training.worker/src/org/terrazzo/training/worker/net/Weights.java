// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.net;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.terrazzo.storage.BadInputException;

/**
 * A network's parameters as engine arrays, in the order of the forward pass. Owns the arrays: they are gone when it is
 * closed. For the engine's thread alone.
 */
public final class Weights implements AutoCloseable {

    /** Where first values come from. */
    @FunctionalInterface
    public interface Values {

        /** @return {@link ParameterShape#size} values, row-major */
        float[] of(ParameterShape shape) throws BadInputException, IOException;
    }

    private final NDManager manager;
    private final List<ParameterShape> shapes;
    private final Map<String, NDArray> arrays = new LinkedHashMap<>();

    private Weights(NDManager parent, List<ParameterShape> shapes) {
        this.manager = parent.newSubManager();
        this.shapes = List.copyOf(shapes);
    }

    public static Weights of(NDManager parent, List<ParameterShape> shapes, Values values)
            throws BadInputException, IOException {
        Weights weights = new Weights(parent, shapes);
        for (ParameterShape shape : shapes) {
            weights.arrays.put(shape.name(), weights.array(shape, values.of(shape)));
        }
        return weights;
    }

    /** As many arrays of the same names and shapes, filled with zeros. */
    public Weights zeros() {
        Weights zeros = new Weights(manager.getParentManager(), shapes);
        shapes.forEach(s -> zeros.arrays.put(s.name(), zeros.manager.zeros(new Shape(s.shape()))));
        return zeros;
    }

    /** The same values in new arrays. */
    public Weights copy() {
        Weights copy = new Weights(manager.getParentManager(), shapes);
        arrays.forEach((name, array) -> {
            NDArray duplicate = array.duplicate();
            duplicate.attach(copy.manager);
            copy.arrays.put(name, duplicate);
        });
        return copy;
    }

    /** A fresh array would be a view of memory that the collector owns; its duplicate's memory is the engine's. */
    private NDArray array(ParameterShape shape, float[] values) {
        try (NDArray view = manager.create(values, new Shape(shape.shape()))) {
            return view.duplicate();
        }
    }

    /** Lets the engine keep a gradient for each parameter. */
    public Weights learning() {
        arrays.values().forEach(array -> array.setRequiresGradient(true));
        return this;
    }

    public List<ParameterShape> shapes() {
        return shapes;
    }

    public NDArray get(String name) {
        return arrays.get(name);
    }

    public NDManager manager() {
        return manager;
    }

    /** All parameters for a safetensors file, each under a prefix and its own name. */
    public List<Safetensors.Entry> entries(String prefix) {
        return shapes.stream()
                .map(s -> new Safetensors.Entry(prefix + s.name(), s.shape(), get(s.name())::toFloatArray))
                .toList();
    }

    @Override
    public void close() {
        manager.close();
    }
}
