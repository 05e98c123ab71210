// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.ui.internal.train;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleConsumer;
import java.util.function.IntConsumer;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.training.TrainingOptions;
import org.terrazzo.training.protocol.Job;
import org.terrazzo.training.protocol.NetworkKind;

/**
 * What a user has typed into the form of a training, as text by the key of its field. What is empty or missing is
 * planned.
 */
public record Choices(Map<String, String> values) {

    public static final String NETWORK = "network";
    public static final String BUDGET = "budget";
    public static final String AMOUNT = "amount";
    public static final String FROM = "from";
    public static final String RESUME = "resume";
    public static final String NAME = "name";
    public static final String WIDTH = "width";
    public static final String DEPTH = "depth";
    public static final String CROP = "crop";
    public static final String BATCH = "batch";
    public static final String RATE = "learningRate";
    public static final String SEED = "seed";
    public static final String MEMORY = "memoryMegabytes";
    public static final String THREADS = "threads";
    public static final String UNATTENDED = "unattended";

    public static final Choices NONE = new Choices(Map.of());

    public Choices {
        values = Map.copyOf(values);
    }

    /** What somebody would have typed to get these options. */
    public static Choices of(TrainingOptions options) {
        Map<String, String> typed = new TreeMap<>();
        options.network().ifPresent(value -> typed.put(NETWORK, value.name()));
        options.epochs().ifPresent(value -> budget(typed, "epochs", value));
        options.steps().ifPresent(value -> budget(typed, "steps", value));
        options.minutes().ifPresent(value -> budget(typed, "minutes", value));
        options.from().ifPresent(value -> typed.put(FROM, value));
        options.resume().ifPresent(value -> typed.put(RESUME, value));
        typed.put(NAME, options.name());
        options.width().ifPresent(value -> typed.put(WIDTH, "" + value));
        options.depth().ifPresent(value -> typed.put(DEPTH, "" + value));
        options.crop().ifPresent(value -> typed.put(CROP, "" + value));
        options.batch().ifPresent(value -> typed.put(BATCH, "" + value));
        options.learningRate().ifPresent(value -> typed.put(RATE, "" + value));
        options.seed().ifPresent(value -> typed.put(SEED, "" + value));
        options.memoryLimit().ifPresent(value -> typed.put(MEMORY, "" + value / (double) (1 << 20)));
        options.threads().ifPresent(value -> typed.put(THREADS, "" + value));
        options.unattended().ifPresent(value -> typed.put(UNATTENDED, value.name()));
        typed.values().removeIf(String::isEmpty);
        return new Choices(typed);
    }

    private static void budget(Map<String, String> typed, String kind, Number amount) {
        typed.put(BUDGET, kind);
        typed.put(AMOUNT, amount.toString());
    }

    public String get(String key) {
        return values.getOrDefault(key, "");
    }

    public Choices with(String key, String value) {
        Map<String, String> changed = new TreeMap<>(values);
        changed.put(key, value);
        return new Choices(changed);
    }

    /** @throws BadInputException naming the field whose text is no number */
    public TrainingOptions options() throws BadInputException {
        TrainingOptions.Builder options = TrainingOptions.builder().name(get(NAME));
        text(NETWORK, value -> options.network(NetworkKind.valueOf(value)));
        budget(options);
        text(FROM, options::from);
        text(RESUME, options::resume);
        whole(WIDTH, "The number of channels", options::width);
        whole(DEPTH, "The number of halvings", options::depth);
        whole(CROP, "The crop", options::crop);
        whole(BATCH, "The number of crops in a step", options::batch);
        number(RATE, "The learning rate", options::learningRate);
        whole(SEED, "The seed", options::seed);
        number(MEMORY, "The memory limit", megabytes -> options.memoryLimit((long) (megabytes * (1 << 20))));
        whole(THREADS, "The number of threads", options::threads);
        text(UNATTENDED, value -> options.unattended(Job.Orphaned.valueOf(value)));
        return options.build();
    }

    private void budget(TrainingOptions.Builder options) throws BadInputException {
        switch (get(BUDGET)) {
            case "epochs" -> whole(AMOUNT, "The number of epochs", options::epochs);
            case "steps" -> whole(AMOUNT, "The number of steps", options::steps);
            case "minutes" -> number(AMOUNT, "The number of minutes", options::minutes);
            default -> {
                // as planned
            }
        }
    }

    private void text(String key, java.util.function.Consumer<String> target) {
        if (!get(key).isBlank()) {
            target.accept(get(key));
        }
    }

    private void whole(String key, String what, IntConsumer target) throws BadInputException {
        number(key, what, value -> {
            if (value != Math.rint(value)) {
                throw new NumberFormatException();
            }
            target.accept((int) value);
        });
    }

    private void number(String key, String what, DoubleConsumer target) throws BadInputException {
        String text = get(key).strip();
        if (text.isEmpty()) {
            return;
        }
        try {
            target.accept(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            throw new BadInputException(
                    what + " is \u201c" + text + "\u201d, which is no fitting number.",
                    "Leave it empty to have it planned.",
                    e);
        }
    }
}
