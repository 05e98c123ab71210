// SPDX-License-Identifier: EPL-2.0

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Predicted against measured memory, by the installed product; see the script beside this. */
class Memory {

    private static final String STEPS = "12";
    private static final int SQUARE = 40;

    /** A data set: grey (1) or colour (3), classes, size of the images, number for training and for validation. */
    record Data(int channels, int classes, int width, int height, int training, int validation) {}

    record Case(String name, Data data, String... options) {}

    private static final Data SMALL = new Data(1, 2, 512, 512, 4, 2);
    private static final Data STREETS = new Data(3, 12, 960, 720, 6, 2);
    private static final Data LARGE = new Data(3, 3, 4000, 3000, 2, 1);

    private static final List<Case> CASES = List.of(
            new Case("grey", SMALL),
            new Case("colour", new Data(3, 2, 512, 512, 4, 2)),
            new Case("streets", STREETS),
            new Case("large", LARGE),
            new Case("tiny", new Data(1, 2, 96, 96, 6, 2)),
            new Case("many", new Data(3, 3, 1024, 1024, 60, 10)),
            new Case("classes", new Data(1, 30, 512, 512, 4, 2)),
            new Case("unvalidated", new Data(1, 2, 512, 512, 4, 0)),
            new Case("crop64", SMALL, "--crop", "64"),
            new Case("crop128", SMALL, "--crop", "128"),
            new Case("crop384", SMALL, "--crop", "384"),
            new Case("crop512", SMALL, "--crop", "512"),
            new Case("batch4", SMALL, "--batch", "4"),
            new Case("batch16", STREETS, "--batch", "16"),
            new Case("depth1", SMALL, "--depth", "1"),
            new Case("depth2", SMALL, "--depth", "2"),
            new Case("width8", SMALL, "--width", "8"),
            new Case("width32", SMALL, "--width", "32"),
            new Case("width64", SMALL, "--width", "64", "--crop", "128"),
            new Case("limit400M", SMALL, "--memory-limit", "400M"));

    private static final List<String> JOBS = List.of("predict", "evaluate", "analyze");

    private final Path folder;
    private final String terrazzo = System.getenv("TERRAZZO");

    private Memory(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] names) throws Exception {
        System.out.println("| case | network | crop, batch, tile | expected | measured | ratio |");
        System.out.println("|---|---|---|---|---|---|");
        for (Case one : CASES) {
            if (names.length == 0 || List.of(names).contains(one.name())) {
                Path folder = Files.createTempDirectory("terrazzo-memory");
                try {
                    new Memory(folder).run(one);
                } finally {
                    delete(folder);
                }
            }
        }
    }

    private void run(Case one) throws Exception {
        Path project = project(one.data());
        List<String> train = new ArrayList<>(List.of("train", project.toString(), "--steps", STEPS));
        train.addAll(List.of(one.options()));
        terrazzo(train.toArray(String[]::new));
        Path run = project.resolve("runs/run-001");
        String plan = Files.readString(run.resolve("plan.json"));
        String network = "%d channels, %d classes, width %d, depth %d, stem %d"
                .formatted(
                        number(plan, "channels"),
                        number(plan, "classes"),
                        number(plan, "width"),
                        number(plan, "depth"),
                        number(plan, "stem"));
        String sizes = "%d, %d, %d".formatted(number(plan, "crop"), number(plan, "batch"), number(plan, "tile"));
        print(one.name(), network, sizes, number(plan, "memoryExpected"), run);
        for (String job : one.options().length == 0 ? JOBS : List.<String>of()) {
            job(one.name(), job, network, project);
        }
    }

    private void job(String name, String job, String network, Path project) throws Exception {
        String images = project.resolve("images").toString();
        String output = folder.resolve(job).toString();
        switch (job) {
            case "evaluate" -> terrazzo(job, project.toString(), "--model", "latest", "--split", "train");
            default -> terrazzo(job, project.toString(), "--model", "latest", "--output", output, images);
        }
        Path run = project.resolve("jobs").resolve("job-00" + (JOBS.indexOf(job) + 1));
        String queued = Files.readString(run.resolve("queue.json"));
        print(name + ", " + job, network, "", number(queued, "memoryExpected"), run);
    }

    private static void print(String name, String network, String sizes, long expected, Path run) throws IOException {
        long measured = number(Files.readString(run.resolve("receipt.json")), "childPeak");
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %s | %d MB | %d MB | %.2f |%n",
                name,
                network,
                sizes,
                expected >> 20,
                measured >> 20,
                (double) expected / measured);
    }

    /** The first number of this name. */
    private static long number(String json, String name) {
        Matcher found = Pattern.compile("\"" + name + "\":\\s*(-?\\d+)").matcher(json);
        if (!found.find()) {
            throw new IllegalStateException(name + " is missing in " + json);
        }
        return Long.parseLong(found.group(1));
    }

    private Path project(Data data) throws Exception {
        Path project = folder.resolve("project");
        List<String> create = new ArrayList<>(List.of("create", project.toString()));
        for (int k = 0; k < data.classes(); k++) {
            create.add("--class");
            create.add("class" + k);
        }
        terrazzo(create.toArray(String[]::new));
        add(project, data, "train", data.training());
        add(project, data, "validation", data.validation());
        return project;
    }

    private void add(Path project, Data data, String split, int count) throws Exception {
        if (count == 0) {
            return;
        }
        Path images = Files.createDirectories(folder.resolve(split).resolve("images"));
        Path masks = Files.createDirectories(folder.resolve(split).resolve("masks"));
        for (int i = 0; i < count; i++) {
            draw(
                    data,
                    new Random((split + i).hashCode()),
                    images.resolve(split + i + ".png"),
                    masks.resolve(split + i + ".png"));
        }
        terrazzo(
                "import",
                project.toString(),
                "--images",
                images.toString(),
                "--masks",
                masks.toString(),
                "--split",
                split);
        delete(folder.resolve(split));
    }

    /** A chequered image: each class has a brightness of its own, with noise. */
    private static void draw(Data data, Random random, Path image, Path mask) throws IOException {
        int kind = data.channels() == 1 ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB;
        BufferedImage pixels = new BufferedImage(data.width(), data.height(), kind);
        BufferedImage labels = new BufferedImage(data.width(), data.height(), BufferedImage.TYPE_BYTE_GRAY);
        int shift = random.nextInt(SQUARE);
        for (int y = 0; y < data.height(); y++) {
            for (int x = 0; x < data.width(); x++) {
                int k = ((x + shift) / SQUARE + y / SQUARE * 3) % data.classes();
                int level = 20 + 200 * k / data.classes() + random.nextInt(30);
                for (int c = 0; c < data.channels(); c++) {
                    pixels.getRaster().setSample(x, y, c, c == 1 ? 255 - level : level);
                }
                labels.getRaster().setSample(x, y, 0, k);
            }
        }
        ImageIO.write(pixels, "png", image.toFile());
        ImageIO.write(labels, "png", mask.toFile());
    }

    private void terrazzo(String... arguments) throws Exception {
        List<String> line = new ArrayList<>(List.of(terrazzo));
        line.addAll(List.of(arguments));
        Path log = folder.resolve("log");
        int status = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        if (status != 0) {
            throw new IllegalStateException(
                    String.join(" ", line) + " ended with " + status + ": " + Files.readString(log));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
