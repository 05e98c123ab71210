// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.Edit;
import org.terrazzo.annotation.Geometries;
import org.terrazzo.annotation.Rasteriser;
import org.terrazzo.geometry.Point;
import org.terrazzo.model.Box;
import org.terrazzo.model.Geometry;
import org.terrazzo.model.Origin;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Region;
import org.terrazzo.model.Ring;

class RegionCommandsTest {

    private static final int SIZE = 64;
    private static final Origin MODEL = new Origin.Model("run-1");
    private static final Polygon LEFT = rectangle(10, 10, 30, 30);
    private static final Polygon RIGHT = rectangle(20, 10, 50, 30);
    private static final PixelSet PIXELS = PixelSet.of(new Box(25, 20, 10, 20));

    private final RegionCommands commands = new RegionCommands("ada", Set.of(9));

    private final AnnotationDocument document = AnnotationDocument.empty("a.png", SIZE, SIZE)
            .withRegions(List.of(
                    new Region("r1", 1, LEFT, MODEL),
                    new Region("r2", 2, RIGHT, MODEL),
                    new Region("r3", 3, PIXELS, MODEL),
                    new Region("r4", 9, LEFT, MODEL)));

    @Test
    void unionTakesTheOthersIn() {
        AnnotationDocument after = apply(commands.union(document, Set.of("r1", "r2")));
        assertThat(ids(after)).containsExactly("r1", "r3", "r4");
        assertThat(pixels(after, "r1")).isEqualTo(PixelSet.of(new Box(10, 10, 40, 20)));
        assertThat(after.region("r1").orElseThrow().geometry()).isInstanceOf(Polygon.class);
        assertThat(after.region("r1").orElseThrow().origin()).isEqualTo(new Origin.Corrected("run-1", "ada"));
    }

    @Test
    void unionWithPixelsIsAPixelSet() {
        AnnotationDocument after = apply(commands.union(document, Set.of("r1", "r3")));
        assertThat(after.region("r1").orElseThrow().geometry())
                .isEqualTo(PixelSet.of(new Box(10, 10, 20, 20)).union(PIXELS));
    }

    @Test
    void subtractAndIntersectChangeTheLowestRegion() {
        AnnotationDocument less = apply(commands.subtract(document, Set.of("r1", "r2", "r3")));
        assertThat(ids(less)).containsExactly("r1", "r2", "r3", "r4");
        assertThat(pixels(less, "r1")).isEqualTo(PixelSet.of(new Box(10, 10, 10, 20)));
        AnnotationDocument common = apply(commands.intersect(document, Set.of("r1", "r2", "r3")));
        assertThat(pixels(common, "r1")).isEqualTo(PixelSet.of(new Box(25, 20, 5, 10)));
        assertThat(common.region("r1").orElseThrow().geometry()).isInstanceOf(Polygon.class);
    }

    @Test
    void ofRandomRegionsTheAreasAddUp() {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            AnnotationDocument two = document.withRegions(List.of(
                    new Region("r1", 1, geometry(random), MODEL), new Region("r2", 1, geometry(random), MODEL)));
            PixelSet a = pixels(two, "r1");
            PixelSet b = pixels(two, "r2");
            Set<String> both = Set.of("r1", "r2");
            assertThat(all(two, commands.union(two, both), 0)).isEqualTo(a.union(b));
            assertThat(all(two, commands.subtract(two, both), 1)).isEqualTo(a.subtract(b));
            assertThat(all(two, commands.intersect(two, both), 1)).isEqualTo(a.intersect(b));
        }
    }

    /** What all regions but the last ones cover together. */
    private static PixelSet all(AnnotationDocument before, Optional<Edit> edit, int without) {
        AnnotationDocument after = edit.map(each -> each.applyTo(before)).orElse(before);
        PixelSet all = PixelSet.EMPTY;
        for (Region region : after.regions().subList(0, after.regions().size() - without)) {
            all = all.union(Rasteriser.pixels(region.geometry(), SIZE, SIZE));
        }
        return all;
    }

    @Test
    void polygonsBecomePixelsAndPolygonsAgainWithoutLoss() {
        Polygon ring = new Polygon(
                rectangle(0, 0, 20, 20).shell(), List.of(rectangle(5, 5, 10, 10).shell()));
        AnnotationDocument start = document.withRegions(List.of(new Region("r1", 1, ring, MODEL)));
        AnnotationDocument pixels =
                commands.toPixels(start, Set.of("r1")).orElseThrow().applyTo(start);
        assertThat(pixels.region("r1").orElseThrow().geometry())
                .isEqualTo(PixelSet.of(new Box(0, 0, 20, 20)).subtract(PixelSet.of(new Box(5, 5, 5, 5))));
        AnnotationDocument polygons =
                commands.toPolygons(pixels, Set.of("r1")).orElseThrow().applyTo(pixels);
        assertThat(pixels(polygons, "r1")).isEqualTo(pixels(start, "r1"));
        assertThat(((Polygon) polygons.region("r1").orElseThrow().geometry()).holes())
                .hasSize(1);
        assertThat(polygons.region("r1").orElseThrow().origin()).isEqualTo(MODEL);
    }

    @Test
    void everyPartOfAPixelSetBecomesAPolygonOfItsOwn() {
        PixelSet two = PixelSet.of(new Box(0, 0, 5, 5)).union(PixelSet.of(new Box(10, 10, 5, 5)));
        AnnotationDocument start = document.withRegions(List.of(new Region("r1", 1, two, MODEL)));
        AnnotationDocument after =
                commands.toPolygons(start, Set.of("r1")).orElseThrow().applyTo(start);
        assertThat(after.regions()).hasSize(2).allMatch(region -> region.classIndex() == 1);
        assertThat(all(start, commands.toPolygons(start, Set.of("r1")), 0)).isEqualTo(two);
    }

    @Test
    void aPolygonWithoutPixelsIsNotLost() {
        AnnotationDocument start =
                document.withRegions(List.of(new Region("r1", 1, rectangle(3.6, 3.6, 3.9, 3.9), MODEL)));
        assertThat(commands.toPixels(start, Set.of("r1"))).isEmpty();
    }

    @Test
    void splitsAlongALine() {
        AnnotationDocument after =
                apply(commands.split(document, Set.of("r1"), List.of(new Point(0, 20), new Point(60, 20))));
        assertThat(after.regions()).hasSize(5);
        assertThat(after.regions().subList(0, 2)).allMatch(region -> region.classIndex() == 1);
        assertThat(pixels(after, "r1").area()).isEqualTo(200);
    }

    @Test
    void theOrderChangesStepByStepAndAtOnce() {
        assertThat(ids(apply(commands.bringForward(document, Set.of("r1", "r2")))))
                .containsExactly("r3", "r1", "r2", "r4");
        assertThat(ids(apply(commands.bringToFront(document, Set.of("r1", "r2")))))
                .containsExactly("r3", "r4", "r1", "r2");
        assertThat(ids(apply(commands.sendBackward(document, Set.of("r2", "r3")))))
                .containsExactly("r2", "r3", "r1", "r4");
        assertThat(ids(apply(commands.sendToBack(document, Set.of("r2", "r3")))))
                .containsExactly("r2", "r3", "r1", "r4");
        assertThat(commands.sendToBack(document, Set.of("r1"))).isEmpty();
        assertThat(commands.bringForward(document, Set.of("r2", "r3", "r4"))).isPresent();
    }

    @Test
    void changesTheClass() {
        AnnotationDocument after = apply(commands.changeClass(document, Set.of("r1", "r2", "r4"), 2));
        assertThat(after.regions()).extracting(Region::classIndex).containsExactly(2, 2, 3, 9);
        assertThat(after.region("r2")).as("it was of the class").isEqualTo(document.region("r2"));
        assertThat(commands.changeClass(document, Set.of("r1"), 9))
                .as("a locked class")
                .isEmpty();
    }

    @Test
    void lockedAndUnknownRegionsArePassedOver() {
        assertThat(commands.delete(document, Set.of("r4", "r77"))).isEmpty();
        assertThat(ids(apply(commands.delete(document, Set.of("r1", "r3", "r4")))))
                .containsExactly("r2", "r4");
        assertThat(commands.union(document, Set.of("r1", "r4"))).isEmpty();
    }

    @Test
    void copiesStandOnTopWithIdsOfTheirOwn() {
        AnnotationDocument after =
                apply(commands.paste(document, document.regions().subList(0, 3), 30, 30));
        assertThat(ids(after)).containsExactly("r1", "r2", "r3", "r4", "r5", "r6", "r7");
        assertThat(after.region("r5").orElseThrow().geometry()).isEqualTo(rectangle(40, 40, 60, 60));
        assertThat(pixels(after, "r7")).isEqualTo(PixelSet.of(new Box(55, 50, 9, 14)));
    }

    @Test
    void copiesTheRegionsOfAnotherDocument() {
        AnnotationDocument smaller = AnnotationDocument.empty("b.png", 30, 30);
        AnnotationDocument after =
                commands.copyFrom(smaller, document).orElseThrow().applyTo(smaller);
        assertThat(after.regions()).extracting(Region::classIndex).containsExactly(1, 2, 3, 9);
        assertThat(after.regions().get(2).geometry()).isEqualTo(PixelSet.of(new Box(25, 20, 5, 10)));
    }

    @Test
    void copiesAreCutToTheImageAndSpareLockedRegions() {
        AnnotationDocument target = AnnotationDocument.empty("b.png", 30, 30)
                .withRegions(
                        List.of(new Region("r1", 7, PixelSet.of(new Box(0, 0, 30, 15)), new Origin.Person("bob"))));
        RegionCommands sparing = new RegionCommands("ada", Set.of(7));
        Region copied = new Region("r1", 1, rectangle(10, 10, 50, 50), new Origin.Person("bob"));
        AnnotationDocument after =
                sparing.paste(target, List.of(copied), 0, 0).orElseThrow().applyTo(target);
        assertThat(after.region("r2").orElseThrow().geometry().bounds()).isEqualTo(new Box(10, 15, 20, 15));
        assertThat(sparing.paste(target, List.of(copied), 40, 0)).isEmpty();
    }

    @Test
    void whatWouldCoverALockedRegionIsTold() {
        RegionCommands sparing = new RegionCommands("ada", Set.of(9));
        Region below = new Region("r1", 1, rectangle(10, 10, 30, 30), new Origin.Person("bob"));
        Region locked = new Region("r2", 9, rectangle(20, 20, 40, 40), new Origin.Person("bob"));
        AnnotationDocument both = AnnotationDocument.empty("b.png", 64, 64).withRegions(List.of(below, locked));
        Edit forward = sparing.bringForward(both, Set.of("r1")).orElseThrow();
        assertThat(sparing.coversLocked(both, forward)).isTrue();
        assertThat(new RegionCommands("ada", Set.of()).coversLocked(both, forward))
                .isFalse();
        assertThat(sparing.coversLocked(both, sparing.delete(both, Set.of("r1")).orElseThrow()))
                .isFalse();
    }

    @Test
    void outlinesAreMadePlainerRounderAndWhole() {
        AnnotationDocument round = apply(commands.smooth(document, Set.of("r1"), 2));
        assertThat(((Polygon) round.region("r1").orElseThrow().geometry())
                        .shell()
                        .size())
                .isGreaterThan(8);
        AnnotationDocument plain =
                commands.simplify(round, Set.of("r1"), 6).orElseThrow().applyTo(round);
        assertThat(((Polygon) plain.region("r1").orElseThrow().geometry())
                        .shell()
                        .size())
                .isLessThan(8);
        PixelSet frame = PIXELS.subtract(PixelSet.of(new Box(28, 25, 3, 3)));
        AnnotationDocument holed = document.withRegions(List.of(new Region("r1", 1, frame, MODEL)));
        assertThat(pixels(commands.fillHoles(holed, Set.of("r1")).orElseThrow().applyTo(holed), "r1"))
                .isEqualTo(PIXELS);
    }

    @Test
    void anyCommandsTakenBackInTurnGiveTheFirstDocument() {
        Random random = new Random(5);
        for (int round = 0; round < 40; round++) {
            AnnotationDocument current = document;
            List<Edit> inverses = new ArrayList<>();
            for (int i = 0; i < 15; i++) {
                Optional<Edit> edit = any(random, current);
                if (edit.isPresent()) {
                    inverses.addFirst(edit.get().inverseOn(current));
                    current = edit.get().applyTo(current);
                }
            }
            assertThat(current.regions())
                    .allMatch(region -> !(region.geometry() instanceof Polygon polygon) || Geometries.isValid(polygon));
            for (Edit inverse : inverses) {
                current = inverse.applyTo(current);
            }
            assertThat(current).isEqualTo(document);
        }
    }

    private Optional<Edit> any(Random random, AnnotationDocument current) {
        Set<String> ids = Set.of("r" + (1 + random.nextInt(3)), "r" + (4 + random.nextInt(6)));
        return switch (random.nextInt(12)) {
            case 0 -> commands.union(current, ids);
            case 1 -> commands.subtract(current, ids);
            case 2 -> commands.intersect(current, ids);
            case 3 -> commands.toPixels(current, ids);
            case 4 -> commands.toPolygons(current, ids);
            case 5 -> commands.bringForward(current, ids);
            case 6 -> commands.changeClass(current, ids, random.nextInt(5));
            case 7 -> commands.split(current, ids, List.of(point(random), point(random)));
            case 8 -> commands.smooth(current, ids, 1);
            case 9 -> commands.sendToBack(current, ids);
            case 10 -> commands.simplify(current, ids, 1.5);
            default ->
                commands.paste(
                        current, current.regions().stream().limit(2).toList(), random.nextInt(20), random.nextInt(20));
        };
    }

    private static Point point(Random random) {
        return new Point(random.nextDouble() * SIZE, random.nextDouble() * SIZE);
    }

    private static Geometry geometry(Random random) {
        double[] xy = random.doubles(12, 0, SIZE).toArray();
        Polygon polygon = Polygon.of(Ring.of(xy));
        return random.nextBoolean() ? polygon : Rasteriser.pixels(polygon, SIZE, SIZE);
    }

    private AnnotationDocument apply(Optional<Edit> edit) {
        AnnotationDocument after = edit.orElseThrow().applyTo(document);
        assertThat(edit.orElseThrow().inverseOn(document).applyTo(after)).isEqualTo(document);
        return after;
    }

    private static List<String> ids(AnnotationDocument document) {
        return document.regions().stream().map(Region::id).toList();
    }

    private static PixelSet pixels(AnnotationDocument document, String id) {
        return Rasteriser.pixels(document.region(id).orElseThrow().geometry(), SIZE, SIZE);
    }

    private static Polygon rectangle(double left, double top, double right, double bottom) {
        return Polygon.of(Ring.of(left, top, right, top, right, bottom, left, bottom));
    }
}
