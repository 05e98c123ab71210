// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.spi;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.terrazzo.storage.TerrazzoException;

/** Knows where the child's program lies. */
public interface WorkerRuntime {

    /** @throws TerrazzoException if something is missing; says what, and what to install */
    Program program() throws TerrazzoException;

    /**
     * A Java program on a flat class path.
     *
     * @param java the executable
     * @param classPath jars and folders
     * @param natives folder with the engine's native libraries, empty if the program finds them by itself
     */
    record Program(Path java, List<Path> classPath, Optional<Path> natives, String mainClass) {
        public Program {
            Objects.requireNonNull(java, "java");
            Objects.requireNonNull(natives, "natives");
            Objects.requireNonNull(mainClass, "mainClass");
            classPath = List.copyOf(classPath);
        }

        /** With the Java and the class path of this process, as outside of OSGi. */
        public static Program beside(String mainClass, Optional<Path> natives) {
            boolean windows = System.getProperty("os.name").startsWith("Windows");
            Path java = Path.of(System.getProperty("java.home"), "bin", windows ? "java.exe" : "java");
            List<Path> classPath = Stream.of(
                            System.getProperty("java.class.path").split(File.pathSeparator))
                    .map(Path::of)
                    .map(Path::toAbsolutePath)
                    .toList();
            return new Program(java, classPath, natives, mainClass);
        }
    }
}
