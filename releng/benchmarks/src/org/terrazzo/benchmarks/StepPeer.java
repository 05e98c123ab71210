// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.terrazzo.storage.Json;
import org.terrazzo.training.protocol.FrozenDataset;
import org.terrazzo.training.protocol.TrainingPlan;
import org.terrazzo.training.worker.model.ComputeEngine;
import org.terrazzo.training.worker.report.EventLog;
import org.terrazzo.training.worker.report.RunReport;

/**
 * Terrazzo's side of a comparison, driven by {@code step.py}: {@code StepPeer FOLDER WIDTH STEM THREADS} writes a
 * plan, images, weights, a batch and what it makes of an image into the folder; then it does what each line of standard
 * input asks for ({@code train 5}: five steps) and answers with a line of JSON. It works with the classes of the child
 * process themselves.
 */
public final class StepPeer {

    private static final double NANOS = 1e9;

    private final ComparedNetwork network;
    private final ComparedCrops crops;

    private StepPeer(ComparedNetwork network, ComparedCrops crops) {
        this.network = network;
        this.crops = crops;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        TrainingPlan plan = StepPlan.of(number(arguments[1]), number(arguments[2]), number(arguments[3]));
        Json json = new Json();
        json.write(folder.resolve("plan.json"), plan);
        FrozenDataset dataset = new DrawnProject(folder, plan.network().classes()).draw();
        RunReport report =
                new RunReport(new EventLog(folder.resolve("events.jsonl"), json, line -> {}), Clock.systemUTC());
        try (ComputeEngine engine = ComputeEngine.start(plan.resources().threads(), "cpu", report);
                ComparedCrops crops = new ComparedCrops(folder, dataset, plan);
                ComparedNetwork network = ComparedNetwork.of(engine, plan, crops.image(0), report)) {
            network.write(folder);
            crops.writeBatch(folder);
            new StepPeer(network, crops).serve(json);
        }
        Runtime.getRuntime().halt(0); // as the child does: the engine's threads have nothing more to say
    }

    private static int number(String text) {
        return Integer.parseInt(text);
    }

    private void serve(Json json) throws Exception {
        PrintStream answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        answers.println(json.line(Map.of("ready", true)));
        for (String line = questions.readLine(); line != null; line = questions.readLine()) {
            String[] words = line.split(" ");
            answers.println(json.line(answer(words[0], number(words[1]))));
        }
    }

    private Map<String, Object> answer(String task, int count) throws Exception {
        long start = System.nanoTime();
        List<Double> losses = List.of();
        switch (task) {
            case "train" -> losses = network.train(count, crops::same);
            case "fed" -> losses = network.train(count, crops::next);
            case "infer" -> network.infer(count);
            case "crops" -> crops.draw(count);
            case "regions" -> crops.drawByRegion(count);
            case "decode" -> crops.decode(count);
            case "memory" -> {}
            default -> throw new IllegalArgumentException(task);
        }
        double seconds = (System.nanoTime() - start) / NANOS;
        return Map.of("seconds", seconds, "losses", losses, "peakKiB", peakKibibytes());
    }

    private static long peakKibibytes() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
