// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.model;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.training.worker.report.RunReport;

/**
 * The started engine and the manager that owns all of a job's arrays. The thread that starts it is the only one that
 * may use it: gradients are switched off on that thread alone.
 */
public final class ComputeEngine implements AutoCloseable {

    private static final String CPU = "cpu";

    private final Engine engine;
    private final NDManager manager;

    private ComputeEngine(Engine engine, NDManager manager) {
        this.engine = engine;
        this.manager = manager;
    }

    /**
     * @param threads of the engine; 0: as it likes
     * @param device {@code cpu} or {@code gpu0}
     */
    public static ComputeEngine start(int threads, String device, RunReport report) throws BadInputException {
        System.setProperty("ai.djl.offline", "true");
        if (threads > 0) {
            System.setProperty("ai.djl.pytorch.num_threads", Integer.toString(threads));
        }
        System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
        Engine engine = Engine.getEngine("PyTorch");
        Device chosen = device(engine, device);
        report.started("PyTorch " + engine.getVersion(), device == null ? CPU : device, threads);
        return new ComputeEngine(engine, engine.newBaseManager(chosen));
    }

    private static Device device(Engine engine, String name) throws BadInputException {
        if (name == null || name.equals(CPU)) {
            return Device.cpu();
        }
        Device device = Device.fromName(name);
        if (device.getDeviceId() >= engine.getGpuCount()) {
            throw new BadInputException("There is no device " + name + ".", "Use the device cpu.");
        }
        return device;
    }

    public Engine engine() {
        return engine;
    }

    public NDManager manager() {
        return manager;
    }

    @Override
    public void close() {
        manager.close();
    }
}
