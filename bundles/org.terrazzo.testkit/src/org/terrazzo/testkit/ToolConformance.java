// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.Geometries;
import org.terrazzo.annotation.Rasteriser;
import org.terrazzo.annotation.spi.AnnotationTool;
import org.terrazzo.annotation.spi.GestureKey;
import org.terrazzo.annotation.spi.Modifier;
import org.terrazzo.annotation.spi.PointerEvent;
import org.terrazzo.annotation.spi.ToolDescription;
import org.terrazzo.annotation.spi.ToolOption;
import org.terrazzo.model.Box;
import org.terrazzo.model.LabelRaster;
import org.terrazzo.model.Origin;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Region;
import org.terrazzo.model.Ring;

/**
 * What every tool must keep to, whatever it draws: it describes itself always alike and its icon is there; no events,
 * in any order and anywhere, make it throw; whatever it commits can be taken back and leaves no broken polygon; regions
 * of locked classes stay as they are; the same events give the same document; a cancelled gesture does nothing any more.
 * A tool that paints must also spare the pixels at which a locked class is seen. Random, but always the same.
 */
public final class ToolConformance {

    private static final int SIZE = 48;
    private static final int LOCKED = 3;

    private final AnnotationTool tool;
    private final boolean paints;

    private ToolConformance(AnnotationTool tool, boolean paints) {
        this.tool = tool;
        this.paints = paints;
    }

    /**
     * Checks a tool that rearranges regions: it may move one over a locked one.
     *
     * @param rounds how many random sequences of events to play; 50 take a second or so
     * @throws AssertionError saying what the tool does not keep to
     */
    public static void check(AnnotationTool tool, int rounds) {
        new ToolConformance(tool, false).check(rounds);
    }

    /**
     * Checks a tool that paints or draws.
     *
     * @param rounds as for {@link #check}
     * @throws AssertionError saying what the tool does not keep to
     */
    public static void checkPainting(AnnotationTool tool, int rounds) {
        new ToolConformance(tool, true).check(rounds);
    }

    private void check(int rounds) {
        checkDescription();
        for (int seed = 0; seed < rounds; seed++) {
            checkRound(seed);
        }
    }

    private void checkDescription() {
        ToolDescription description = tool.describe();
        require(description.equals(tool.describe()), "describes itself differently each time");
        boolean hasIcon = description.icon().isEmpty() || tool.getClass().getResource(description.icon()) != null;
        require(hasIcon, "has no icon " + description.icon() + " beside its class");
        require(description.size().isEmpty() || isWhole(description), "has a size that is no whole number");
    }

    private static boolean isWhole(ToolDescription description) {
        return description.option(description.size()) instanceof ToolOption.Whole;
    }

    private void checkRound(int seed) {
        AnnotationDocument before = document(new Random(seed));
        ToolDriver driver = played(before, seed);
        AnnotationDocument after = driver.document();
        require(after.equals(played(before, seed).document()), "draws differently with the same events, seed " + seed);
        checkLocked(before, after, seed);
        checkShapes(after, seed);
        driver.cancel();
        require(driver.document().equals(after), "commits when cancelled, seed " + seed);
        require(driver.undoAll().document().equals(before), "commits what cannot be taken back, seed " + seed);
    }

    private void checkLocked(AnnotationDocument before, AnnotationDocument after, int seed) {
        for (Region region : before.regions()) {
            boolean same =
                    region.classIndex() != LOCKED || after.region(region.id()).equals(Optional.of(region));
            require(same, "changes the locked region " + region.id() + ", seed " + seed);
        }
        if (paints) {
            checkPixels(before, after, seed);
        }
    }

    private void checkShapes(AnnotationDocument after, int seed) {
        for (Region region : after.regions()) {
            boolean whole = !(region.geometry() instanceof Polygon polygon) || Geometries.isValid(polygon);
            require(whole, "leaves the broken polygon " + region.id() + ", seed " + seed);
        }
    }

    private void checkPixels(AnnotationDocument before, AnnotationDocument after, int seed) {
        byte[] old = labels(before);
        byte[] now = labels(after);
        for (int i = 0; i < old.length; i++) {
            boolean kept = old[i] != LOCKED || now[i] == LOCKED;
            require(kept, "paints over a locked class at " + i % SIZE + ", " + i / SIZE + ", seed " + seed);
        }
    }

    private static byte[] labels(AnnotationDocument document) {
        return Rasteriser.rasterise(document, LabelRaster.UNLABELLED).labels();
    }

    /** A polygon, pixels and a locked region, each somewhere. */
    private static AnnotationDocument document(Random random) {
        Origin model = new Origin.Model("run-1");
        List<Region> regions = new ArrayList<>();
        regions.add(new Region("r1", 1, square(random), model));
        regions.add(new Region("r2", 2, PixelSet.of(box(random)), model));
        regions.add(new Region("r3", LOCKED, PixelSet.of(box(random)), model));
        regions.add(new Region("r4", 2, square(random), model));
        return AnnotationDocument.empty("a.png", SIZE, SIZE).withRegions(regions);
    }

    private static Box box(Random random) {
        return new Box(random.nextInt(SIZE - 16), random.nextInt(SIZE - 16), 16, 16);
    }

    private static Polygon square(Random random) {
        Box box = box(random);
        return Polygon.of(
                Ring.of(box.x(), box.y(), box.right(), box.y(), box.right(), box.bottom(), box.x(), box.bottom()));
    }

    private ToolDriver played(AnnotationDocument document, int seed) {
        Random random = new Random(seed);
        ToolDriver driver = ToolDriver.of(tool, document)
                .image(ArrayImage.of(SIZE, SIZE, (x, y) -> (x / 12 * 40) << 8 | y / 12 * 40))
                .lock(LOCKED)
                .select("r1")
                .activate(1 + random.nextInt(2));
        tool.describe().options().forEach(option -> choose(driver, option, random));
        for (int i = 0; i < 30; i++) {
            play(driver, random);
        }
        return driver;
    }

    private static void choose(ToolDriver driver, ToolOption option, Random random) {
        switch (option) {
            case ToolOption.Whole whole -> driver.set(whole.id(), whole.least() + random.nextInt(20));
            case ToolOption.Fraction fraction ->
                driver.set(
                        fraction.id(), fraction.least() + random.nextDouble() * (fraction.most() - fraction.least()));
            case ToolOption.Choice choice -> {
                int value = random.nextInt(choice.values().size());
                driver.set(choice.id(), choice.values().get(value).id());
            }
            case ToolOption.Flag flag -> driver.set(flag.id(), random.nextBoolean());
        }
    }

    private static void play(ToolDriver driver, Random random) {
        double x = random.nextDouble() * (SIZE + 20) - 10;
        double y = random.nextDouble() * (SIZE + 20) - 10;
        Modifier[] modifiers =
                random.nextInt(4) == 0 ? new Modifier[] {Modifier.values()[random.nextInt(3)]} : new Modifier[0];
        switch (random.nextInt(8)) {
            case 0, 1 -> driver.click(x, y, modifiers);
            case 2, 3 ->
                driver.press(x, y, modifiers)
                        .drag(x + random.nextInt(20) - 10, y + random.nextInt(20) - 10, modifiers)
                        .release(x + 5, y, modifiers);
            case 4 -> driver.move(x, y, modifiers);
            case 5 -> driver.doubleClick(x, y, modifiers);
            case 6 -> driver.key(GestureKey.values()[random.nextInt(GestureKey.values().length)]);
            default ->
                driver.play(new PointerEvent(
                        PointerEvent.Kind.RELEASE, x, y, PointerEvent.Button.SECONDARY, Set.of(modifiers)));
        }
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError("The tool " + tool.describe().id() + " " + otherwise);
        }
    }
}
