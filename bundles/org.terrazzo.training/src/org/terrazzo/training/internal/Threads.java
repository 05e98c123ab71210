// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Names the threads of runs, and counts those that are not there for a moment only. */
final class Threads {

    private static final String OWN = "terrazzo ";
    private static final List<String> PASSING = List.of(OWN, "process reaper", "ForkJoinPool.commonPool");

    private Threads() {}

    /** A daemon, so that no run keeps a program from ending. */
    static Thread start(String name, Runnable body) {
        return Thread.ofPlatform().daemon().name(OWN + name).start(body);
    }

    static ExecutorService pool(String name) {
        AtomicInteger number = new AtomicInteger();
        ThreadFactory factory = body -> Thread.ofPlatform()
                .daemon()
                .name(OWN + name + " " + number.incrementAndGet())
                .unstarted(body);
        return Executors.newCachedThreadPool(factory);
    }

    /** Live threads without those of runs and those that the Java library keeps for a minute after a process's end. */
    static long lasting() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(Objects::nonNull)
                .map(ThreadInfo::getThreadName)
                .filter(name -> PASSING.stream().noneMatch(name::startsWith))
                .count();
    }
}
