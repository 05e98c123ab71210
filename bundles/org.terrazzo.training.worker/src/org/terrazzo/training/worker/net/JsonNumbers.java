// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.net;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;

/** Lists of whole numbers in JSON that nobody vouches for. */
final class JsonNumbers {

    private JsonNumbers() {}

    static JsonArray array(long... numbers) {
        JsonArray array = new JsonArray();
        for (long number : numbers) {
            array.add(number);
        }
        return array;
    }

    /** @throws IllegalArgumentException unless this is a list of whole numbers from 0 on */
    static long[] read(JsonElement element) {
        if (element == null || !element.isJsonArray()) {
            throw new IllegalArgumentException("a list of numbers is missing");
        }
        return element.getAsJsonArray().asList().stream()
                .mapToLong(JsonNumbers::number)
                .toArray();
    }

    private static long number(JsonElement element) {
        if (!element.isJsonPrimitive() || !element.getAsString().matches("[0-9]{1,18}")) {
            throw new IllegalArgumentException(element + " is not a whole number from 0 on");
        }
        return Long.parseLong(element.getAsString());
    }
}
