// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.benchmarks;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.apache.commons.io.FileUtils;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.terrazzo.storage.Json;
import org.terrazzo.training.protocol.ForestPlan;
import org.terrazzo.training.protocol.Heartbeat;
import org.terrazzo.training.protocol.Job;
import org.terrazzo.training.protocol.JobFile;
import org.terrazzo.training.protocol.PreviewAnswer;
import org.terrazzo.training.protocol.PreviewQuestion;
import org.terrazzo.training.protocol.PreviewStrokes;
import org.terrazzo.training.protocol.RunFiles;
import org.terrazzo.training.protocol.SupervisorEndpoint;
import org.terrazzo.training.protocol.WorkerEndpoint;
import org.terrazzo.training.worker.WorkerMain;

/**
 * Previews of a whole image by a real child: the first one, with the start of the process and all features, and those that
 * follow, also in processor time of all threads together, which a busy machine hardly changes; its memory at most.
 */
public final class PreviewTimes {

    private static final ForestPlan FOREST =
            new ForestPlan(32, 14, 2, 7, 24_000, List.of(0.7, 1.0, 1.6, 3.5, 5.0, 10.0));
    private static final int PER_CLASS = 4_000;
    private static final int ROUNDS = 8;

    private final Path folder;
    private final int side;
    private final Json json = new Json();
    private int asked;

    private PreviewTimes(Path folder, int side) {
        this.folder = folder;
        this.side = side;
    }

    /** @param arguments sides of images; 1024 if there are none */
    public static void main(String[] arguments) throws Exception {
        List<String> sides = arguments.length == 0 ? List.of("1024") : List.of(arguments);
        System.out.println("side  channels classes  first s  then, median s  worst s  processor s  memory MiB");
        for (String side : sides) {
            for (int channels : new int[] {1, 3}) {
                for (int classes : new int[] {2, 5}) {
                    Path folder = Files.createTempDirectory("preview");
                    new PreviewTimes(folder, Integer.parseInt(side)).run(channels, classes);
                    FileUtils.deleteDirectory(folder.toFile());
                }
            }
        }
    }

    private void run(int channels, int classes) throws Exception {
        RunFiles files = new RunFiles(Files.createDirectories(folder.resolve("jobs/job-001")));
        Files.createDirectories(files.temporary());
        Job.Input image = new Job.Input("a", draw(channels).toString(), 0, 0, 255, null);
        json.write(files.job(), JobFile.of("job-001", "", Instant.now(), new Job.Preview(image, FOREST, 1)));
        long start = System.nanoTime();
        Path socket = folder.resolve("s");
        Process child = start(files, socket);
        try (SocketChannel channel = connect(socket, child)) {
            WorkerEndpoint worker = speak(channel);
            ask(worker, files, classes);
            double first = (System.nanoTime() - start) / 1e9;
            double before = processor(child);
            List<Double> times = new ArrayList<>();
            for (int i = 0; i < ROUNDS; i++) {
                long began = System.nanoTime();
                ask(worker, files, classes);
                times.add((System.nanoTime() - began) / 1e9);
            }
            double each = (processor(child) - before) / ROUNDS;
            times.sort(null);
            System.out.printf(
                    Locale.ROOT,
                    "%-5d %8d %7d %8.2f %15.2f %8.2f %12.2f %11d%n",
                    side,
                    channels,
                    classes,
                    first,
                    times.get(ROUNDS / 2),
                    times.getLast(),
                    each,
                    peak(child) >> 10);
        } finally {
            child.destroyForcibly().waitFor();
        }
    }

    private static Process start(RunFiles files, Path socket) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx450m",
                        "-XX:+UseSerialGC",
                        "-Dterrazzo.threads=2",
                        "-Dterrazzo.socket=" + socket,
                        "-cp",
                        System.getProperty("java.class.path"),
                        WorkerMain.class.getName(),
                        files.folder().toString())
                .redirectErrorStream(true)
                .redirectOutput(files.log().toFile())
                .start();
    }

    private static SocketChannel connect(Path socket, Process child) throws IOException {
        while (child.isAlive()) {
            SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
            try {
                channel.connect(UnixDomainSocketAddress.of(socket));
                return channel;
            } catch (IOException notYet) {
                channel.close();
            }
        }
        throw new IOException("the child has ended");
    }

    private static WorkerEndpoint speak(SocketChannel channel) {
        Launcher<WorkerEndpoint> launcher = new Launcher.Builder<WorkerEndpoint>()
                .setLocalService(new SupervisorEndpoint() {
                    @Override
                    public void heartbeat(Heartbeat heartbeat) {
                        // only the answers count here
                    }

                    @Override
                    public void event(String line) {
                        // likewise
                    }
                })
                .setRemoteInterface(WorkerEndpoint.class)
                .setInput(Channels.newInputStream(channel))
                .setOutput(Channels.newOutputStream(channel))
                .create();
        launcher.startListening();
        return launcher.getRemoteProxy();
    }

    private void ask(WorkerEndpoint worker, RunFiles files, int classes) throws Exception {
        String name = Integer.toString(++asked);
        json.write(files.temporary().resolve(name + ".json"), strokes(classes));
        PreviewAnswer answer = worker.preview(new PreviewQuestion(name + ".json", 0, 0, side, side, name + ".npy"))
                .get(60, TimeUnit.SECONDS);
        Files.delete(files.temporary().resolve(name + ".npy"));
        if (answer.problem() != null) {
            throw new IOException(answer.problem());
        }
    }

    /** Stripes of the image belong to the classes in turn; strokes lie all over it, others each time. */
    private PreviewStrokes strokes(int classes) {
        Random random = new Random(asked);
        List<Integer> xs = new ArrayList<>();
        List<Integer> ys = new ArrayList<>();
        List<Integer> indices = new ArrayList<>();
        for (int i = 0; i < classes * PER_CLASS; i++) {
            int x = random.nextInt(side);
            xs.add(x);
            ys.add(random.nextInt(side));
            indices.add(x * classes / side);
        }
        return PreviewStrokes.of(xs, ys, indices);
    }

    private Path draw(int channels) throws IOException {
        int type = channels == 1 ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR;
        BufferedImage image = new BufferedImage(side, side, type);
        Random random = new Random(1);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                double value = 120 + 60 * Math.sin(x * (0.1 + (double) x / side)) + random.nextGaussian() * 20;
                for (int band = 0; band < channels; band++) {
                    image.getRaster().setSample(x, y, band, Math.clamp((int) value + 20 * band, 0, 255));
                }
            }
        }
        Path file = folder.resolve("image.png");
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    /** Seconds of all threads so far. */
    private static double processor(Process child) {
        return child.info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
    }

    /** Kibibytes. */
    private static long peak(Process child) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(child.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElse(0);
    }
}
