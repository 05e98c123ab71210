// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.ui.internal.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** The fields of a training: a few for everybody, the others for who asks for them. An empty field is planned. */
final class TrainForm {

    private static final String[] BUDGETS = {"", "epochs", "steps", "minutes"};
    private static final String[] BUDGET_NAMES = {"As planned", "Epochs", "Steps", "Minutes"};
    private static final String[] UNATTENDED = {"", "CONTINUE", "SAVE_AND_END"};
    private static final String[] UNATTENDED_NAMES = {"As planned", "It goes on", "It saves and ends"};
    private static final String[] NETWORKS = {"", "FOREST"};
    private static final String[] NETWORK_NAMES = {"U-Net, in minutes", "Forest, in seconds"};
    private static final int FIELD = 130;

    private final Composite area;
    private final Runnable changed;
    private final Map<String, Supplier<String>> readers = new LinkedHashMap<>();
    private final Map<String, Text> texts = new LinkedHashMap<>();
    private final List<Control> forExperts = new ArrayList<>();

    TrainForm(Composite parent, Choices first, Runnable changed) {
        this.changed = changed;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).spacing(8, 5).applyTo(area);
        basic(first);
        expert(first);
        enableAmount();
    }

    /** As long as it is planned how long, there is nothing to count. */
    private void enableAmount() {
        Text amount = texts.get(Choices.AMOUNT);
        amount.setEnabled(!readers.get(Choices.BUDGET).get().isEmpty());
    }

    private void basic(Choices first) {
        combo(Choices.BUDGET, "&Length:", BUDGETS, BUDGET_NAMES, first, basic -> {});
        text(Choices.AMOUNT, "How &many:", "", first, basic -> {});
        List<String> values = new ArrayList<>(List.of("", "latest", "best"));
        List<String> names = new ArrayList<>(List.of("Scratch", "The latest run's weights", "The best run's weights"));
        if (!values.contains(first.get(Choices.FROM))) {
            values.add(first.get(Choices.FROM));
            names.add("The weights of " + first.get(Choices.FROM));
        }
        combo(
                Choices.FROM,
                "S&tart from:",
                values.toArray(String[]::new),
                names.toArray(String[]::new),
                first,
                b -> {});
        text(Choices.NAME, "&Name:", "optional", first, basic -> {});
        combo(Choices.NETWORK, "&Kind:", NETWORKS, NETWORK_NAMES, first, basic -> {});
    }

    private void expert(Choices first) {
        text(Choices.CROP, "&Crop, pixels:", "", first, forExperts::add);
        text(Choices.BATCH, "Crops in a &step:", "", first, forExperts::add);
        text(Choices.WIDTH, "&Width:", "", first, forExperts::add);
        text(Choices.DEPTH, "&Depth:", "", first, forExperts::add);
        text(Choices.RATE, "Learning &rate:", "", first, forExperts::add);
        text(Choices.SEED, "S&eed:", "", first, forExperts::add);
        text(Choices.MEMORY, "&Memory limit, MB:", "", first, forExperts::add);
        text(Choices.THREADS, "T&hreads:", "", first, forExperts::add);
        combo(Choices.UNATTENDED, "I&f Terrazzo closes:", UNATTENDED, UNATTENDED_NAMES, first, forExperts::add);
    }

    private void label(String text, Consumer<Control> sort) {
        Label label = new Label(area, SWT.NONE);
        label.setText(text);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(label);
        sort.accept(label);
    }

    private void text(String key, String name, String hint, Choices first, Consumer<Control> sort) {
        label(name, sort);
        Text text = new Text(area, SWT.BORDER);
        text.setText(first.get(key));
        text.setMessage(hint);
        text.addListener(SWT.Modify, event -> changed.run());
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(FIELD, SWT.DEFAULT)
                .applyTo(text);
        sort.accept(text);
        texts.put(key, text);
        readers.put(key, text::getText);
    }

    private void combo(
            String key, String name, String[] values, String[] names, Choices first, Consumer<Control> sort) {
        label(name, sort);
        Combo combo = new Combo(area, SWT.READ_ONLY | SWT.DROP_DOWN);
        combo.setItems(names);
        combo.select(Math.max(0, List.of(values).indexOf(first.get(key))));
        combo.addListener(SWT.Selection, event -> {
            enableAmount();
            changed.run();
        });
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(FIELD, SWT.DEFAULT)
                .applyTo(combo);
        sort.accept(combo);
        readers.put(key, () -> values[Math.max(0, combo.getSelectionIndex())]);
    }

    Composite control() {
        return area;
    }

    Choices choices() {
        Choices choices = Choices.NONE;
        for (Map.Entry<String, Supplier<String>> field : readers.entrySet()) {
            String value = field.getValue().get().strip();
            choices = value.isEmpty() ? choices : choices.with(field.getKey(), value);
        }
        return choices;
    }

    /** Whether a field is filled that only the full form shows. */
    boolean usesExpertFields() {
        return forExperts.stream()
                .anyMatch(field -> field instanceof Text text && !text.getText().isBlank());
    }

    /** Shows in an empty field what will be there if it stays empty. */
    void hint(String key, String planned) {
        texts.get(key).setMessage(planned);
    }

    /** How long it takes as long as nobody says otherwise. */
    void hintAmount(String planned) {
        hint(Choices.AMOUNT, texts.get(Choices.AMOUNT).isEnabled() ? "" : planned);
    }

    void showAll(boolean all) {
        forExperts.forEach(field -> {
            field.setVisible(all);
            ((GridData) field.getLayoutData()).exclude = !all;
        });
        area.requestLayout();
    }
}
