// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtEngineProvider;

/** The engine for tests that compute in the test's own process; all on the thread that asks first. */
public final class TestEngine {

    private TestEngine() {}

    /** A manager that the caller closes. */
    public static NDManager manager() {
        return engine().newBaseManager();
    }

    public static Engine engine() {
        prepare();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(PtEngineProvider.class.getClassLoader()); // where the engine looks for itself
        try {
            return Engine.getEngine("PyTorch");
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static void prepare() {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("ai.djl.pytorch.num_threads", "1");
        System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
        if (System.getenv(ChildProgram.NATIVES) == null) {
            ChildProgram.natives().ifPresent(folder -> System.setProperty(ChildProgram.NATIVES, folder.toString()));
        }
    }
}
