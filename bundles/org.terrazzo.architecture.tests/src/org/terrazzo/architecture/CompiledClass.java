// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Opcodes;

/** What a class file says about its class. */
record CompiledClass(String name, Set<String> referredClasses, List<String> mutableStatics) {

    private static final int CLASS_CONSTANT = 7;

    static CompiledClass read(Path file) {
        try {
            ClassReader reader = new ClassReader(Files.readAllBytes(file));
            return new CompiledClass(reader.getClassName(), referredClasses(reader), mutableStatics(reader));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The class constants of the constant pool, as {@code java/awt/Color}. */
    private static Set<String> referredClasses(ClassReader reader) {
        char[] buffer = new char[reader.getMaxStringLength()];
        Set<String> classes = new TreeSet<>();
        for (int i = 1; i < reader.getItemCount(); i++) {
            int offset = reader.getItem(i);
            if (offset > 0 && reader.readByte(offset - 1) == CLASS_CONSTANT) {
                classes.add(reader.readUTF8(offset, buffer));
            }
        }
        return classes;
    }

    private static List<String> mutableStatics(ClassReader reader) {
        List<String> fields = new ArrayList<>();
        reader.accept(
                new ClassVisitor(Opcodes.ASM9) {
                    @Override
                    public FieldVisitor visitField(
                            int access, String name, String descriptor, String signature, Object value) {
                        if (isMutableStatic(access)) {
                            fields.add(name);
                        }
                        return null;
                    }
                },
                ClassReader.SKIP_CODE);
        return fields;
    }

    private static boolean isMutableStatic(int access) {
        boolean isStatic = (access & Opcodes.ACC_STATIC) != 0;
        return isStatic && (access & (Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC)) == 0;
    }
}
