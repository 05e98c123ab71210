// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.commands;

import java.util.List;
import org.eclipse.swt.SWT;
import org.terrazzo.annotation.ui.internal.editor.Desk;

/** How the image is looked at, which one comes next, and whether it is done. */
public final class ImageMenu extends EditorMenu {

    @Override
    List<List<Entry>> groups(Desk desk) {
        return List.of(
                List.of(
                        look("nearer", "Zoom In"),
                        look("farther", "Zoom Out"),
                        look("fit", "Whole Image"),
                        look("oneToOne", "One to One")),
                List.of(
                        look("contours", "Contours in Place of Areas")
                                .as(SWT.CHECK, desk.canvas().overlay().contours()),
                        look("stronger", "Stronger Overlay"),
                        look("fainter", "Fainter Overlay"),
                        look("crosshair", "Crosshair").as(SWT.CHECK, desk.look().crosshair()),
                        look("map", "Overview Map").as(SWT.CHECK, desk.canvas().isMapWanted())),
                List.of(
                        look("range", "Display Range\u2026"),
                        look("brighter", "Brighter Middle Tones"),
                        look("darker", "Darker Middle Tones"),
                        look("plain", "Usual Display Range")),
                List.of(
                        go("1", "Next Image"),
                        go("-1", "Previous Image"),
                        go("unreviewed", "Next Image That Is Not Reviewed")),
                List.of(RegionMenu.entry(desk, RegionChange.REVIEW), RegionMenu.entry(desk, RegionChange.UNREVIEW)));
    }

    private static Entry look(String how, String label) {
        return Entry.of(Look.COMMAND, Look.HOW, how, label).with(RegionMenu.icon(how));
    }

    private static Entry go(String steps, String label) {
        return Entry.of(GoToImage.COMMAND, GoToImage.STEPS, steps, label);
    }
}
