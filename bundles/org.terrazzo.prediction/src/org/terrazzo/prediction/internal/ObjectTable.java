// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.terrazzo.storage.BadInputException;

/** Reads objects.csv, as RFC 4180 has it. */
public final class ObjectTable {

    private static final int LEAST = 16;

    /** The areas of one class's objects, in pixels. For one thread while they are collected. */
    public static final class ClassAreas {
        private final int index;
        private final String name;
        private double[] areas = new double[LEAST];
        private int count;

        private ClassAreas(int index, String name) {
            this.index = index;
            this.name = name;
        }

        private void add(double area) {
            if (count == areas.length) {
                areas = Arrays.copyOf(areas, 2 * count);
            }
            areas[count++] = area;
        }

        public int index() {
            return index;
        }

        public String name() {
            return name;
        }

        /** A copy. */
        public double[] areas() {
            return Arrays.copyOf(areas, count);
        }

        public double most() {
            return Arrays.stream(areas, 0, count).max().orElse(0);
        }
    }

    private ObjectTable() {}

    /** By class index; classes without objects are not there. */
    public static List<ClassAreas> areas(Path table) throws BadInputException, IOException {
        Map<Integer, ClassAreas> classes = new TreeMap<>();
        try (BufferedReader in = Files.newBufferedReader(table, StandardCharsets.UTF_8)) {
            List<String> heads = cells(in, in.readLine());
            int index = heads.indexOf("class_index");
            int name = heads.indexOf("class");
            int area = heads.indexOf("area_px2");
            if (index < 0 || name < 0 || area < 0) {
                throw unusable(table, null);
            }
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                List<String> cells = cells(in, line);
                String called = cells.get(name);
                classes.computeIfAbsent(Integer.valueOf(cells.get(index)), i -> new ClassAreas(i, called))
                        .add(Double.parseDouble(cells.get(area)));
            }
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw unusable(table, e);
        }
        return List.copyOf(classes.values());
    }

    private static BadInputException unusable(Path table, Exception cause) {
        return new BadInputException(table + " is no table of objects.", "Analyse the images again.", cause);
    }

    /** A quoted cell may go on over the end of its line. */
    private static List<String> cells(BufferedReader in, String first) throws IOException {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        String line = first == null ? "" : first;
        boolean quoted = false;
        for (int i = 0; i < line.length() || quoted; i++) {
            if (i >= line.length()) {
                String next = in.readLine();
                if (next == null) {
                    break;
                }
                cell.append('\n');
                line = next;
                i = -1;
            } else if (line.charAt(i) == '"') {
                boolean escaped = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
                if (escaped) {
                    cell.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (line.charAt(i) == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(line.charAt(i));
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
