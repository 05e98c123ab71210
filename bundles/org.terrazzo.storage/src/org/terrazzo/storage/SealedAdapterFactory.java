// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.storage;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Sealed interfaces all of whose members are records. No class can be named by a file but these members. */
final class SealedAdapterFactory implements TypeAdapterFactory {

    @Override
    @SuppressWarnings("unchecked") // T is the family that the adapter is made for
    public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        Class<?> raw = type.getRawType();
        return isFamily(raw) ? (TypeAdapter<T>) new SealedAdapter(members(raw, gson)) : null;
    }

    private static boolean isFamily(Class<?> type) {
        return type.isInterface()
                && type.isSealed()
                && Arrays.stream(type.getPermittedSubclasses()).allMatch(Class::isRecord);
    }

    private static Map<String, RecordAdapter> members(Class<?> family, Gson gson) {
        Map<String, RecordAdapter> members = new TreeMap<>();
        for (Class<?> member : family.getPermittedSubclasses()) {
            members.put(TypeTag.name(member), new RecordAdapter(member, gson, TypeTag.name(member)));
        }
        return members;
    }
}
