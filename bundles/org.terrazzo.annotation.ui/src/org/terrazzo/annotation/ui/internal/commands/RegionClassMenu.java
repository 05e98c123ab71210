// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.commands;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.terrazzo.annotation.ui.internal.editor.Desk;
import org.terrazzo.model.LabelClass;
import org.terrazzo.model.Region;

/** The classes that the selected regions can be put into. */
public final class RegionClassMenu extends EditorMenu {

    @Override
    List<List<Entry>> groups(Desk desk) {
        List<LabelClass> classes = desk.editing().classes().list();
        String nothing = Obstacles.nothingOpen(desk);
        return List.of(IntStream.range(0, classes.size())
                .mapToObj(place -> entry(desk, place, classes.get(place)).unless(nothing))
                .toList());
    }

    private static Entry entry(Desk desk, int place, LabelClass labelClass) {
        return Entry.of(PutIntoClass.COMMAND, PutIntoClass.PLACE, Integer.toString(place + 1), labelClass.name())
                .as(SWT.CHECK, allAre(desk, labelClass.index()));
    }

    private static boolean allAre(Desk desk, int classIndex) {
        Set<String> selected = desk.editing().selection();
        return !selected.isEmpty()
                && desk.editing().document().regions().stream()
                        .filter(region -> selected.contains(region.id()))
                        .map(Region::classIndex)
                        .allMatch(index -> index == classIndex);
    }
}
