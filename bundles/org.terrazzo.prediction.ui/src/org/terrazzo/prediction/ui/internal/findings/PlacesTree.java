// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.ui.internal.findings;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.terrazzo.model.Box;
import org.terrazzo.prediction.findings.ConfusedImage;
import org.terrazzo.prediction.findings.ConfusedImage.Place;

/** The images behind a number, and in each the places, the largest first. */
final class PlacesTree {

    /** Hears where the user wants to look. */
    @FunctionalInterface
    interface Listener {

        /** @param box empty for the image as a whole */
        void chosen(String image, Box box);
    }

    private static final String IMAGE = "image";
    private static final String BOX = "box";

    private final Tree tree;

    PlacesTree(Composite parent, Listener listener) {
        tree = new Tree(parent, SWT.FULL_SELECTION | SWT.BORDER);
        tree.setHeaderVisible(true);
        column("Image and place", SWT.LEFT, 240);
        column("Pixels", SWT.RIGHT, 90);
        column("", SWT.LEFT, 1); // takes the room that is left over
        tree.addListener(
                SWT.DefaultSelection,
                event -> listener.chosen((String) event.item.getData(IMAGE), (Box) event.item.getData(BOX)));
    }

    private void column(String title, int style, int width) {
        TreeColumn column = new TreeColumn(tree, style);
        column.setText(title);
        column.setWidth(width);
    }

    Tree control() {
        return tree;
    }

    void show(List<ConfusedImage> images) {
        tree.setRedraw(false);
        tree.removeAll();
        images.forEach(this::add);
        tree.setRedraw(true);
    }

    private void add(ConfusedImage image) {
        TreeItem item = new TreeItem(tree, SWT.NONE);
        item.setText(new String[] {image.name(), NumberTable.count(image.pixels())});
        item.setData(IMAGE, image.name());
        item.setData(
                BOX,
                image.places().isEmpty() ? Box.EMPTY : image.places().getFirst().box());
        image.places().forEach(place -> add(item, image.name(), place));
        item.setExpanded(tree.getItemCount() == 1);
    }

    private static void add(TreeItem parent, String image, Place place) {
        Box box = place.box();
        TreeItem item = new TreeItem(parent, SWT.NONE);
        item.setText(new String[] {
            "at (%d, %d), %d \u00d7 %d".formatted(box.x(), box.y(), box.width(), box.height()),
            NumberTable.count(place.pixels())
        });
        item.setData(IMAGE, image);
        item.setData(BOX, box);
    }
}
