// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.cli.internal;

import java.util.List;
import java.util.function.LongFunction;
import org.terrazzo.training.Receipt;
import org.terrazzo.training.Receipt.Gauge;

/** A memory receipt in lines: whether all came back, then before, during and after of each. */
final class ReceiptWords {

    private static final String INDENT = "            ";

    private ReceiptWords() {}

    static List<String> of(Receipt receipt) {
        return List.of(
                "  receipt   " + receipt.verdict(),
                INDENT + "                     before      during       after",
                INDENT + line("this process", receipt.parentMemory(), ReceiptWords::bytes),
                INDENT + line("its threads", receipt.threads(), ReceiptWords::count),
                INDENT + line("its open files", receipt.handles(), ReceiptWords::count),
                INDENT + line("machine, free", receipt.machineFree(), ReceiptWords::bytes),
                INDENT + "the child took " + bytes(receipt.childPeak()) + " at its peak and "
                        + bytes(receipt.childAtEnd()) + " at its end; " + bytes(receipt.childLimit())
                        + " were allowed");
    }

    private static String line(String what, Gauge gauge, LongFunction<String> text) {
        return "%-15s%12s%12s%12s"
                .formatted(what, text.apply(gauge.before()), text.apply(gauge.during()), text.apply(gauge.after()));
    }

    private static String bytes(long value) {
        return value < 0 ? "unknown" : Sizes.text(value);
    }

    private static String count(long value) {
        return value < 0 ? "unknown" : Long.toString(value);
    }
}
