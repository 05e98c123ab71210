// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.ui.internal.views;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.terrazzo.training.history.RunStory;
import org.terrazzo.training.ui.internal.console.RunLog;
import org.terrazzo.training.ui.internal.live.FollowedRun;

/** What can be done to the run that is shown. */
final class RunButtons {

    private ToolItem stop;
    private ToolItem kill;
    private ToolItem log;
    private FollowedRun followed;
    private RunStory story;

    Control create(Composite parent) {
        ToolBar bar = new ToolBar(parent, SWT.FLAT | SWT.RIGHT);
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(bar);
        stop = item(bar, "Stop", "icons/stop.svg", "Saves a checkpoint and ends the run", () -> followed.stop());
        kill = item(bar, "Stop at Once", "icons/kill.svg", "Ends the run without saving", () -> kill(bar));
        log = item(
                bar, "Log", "icons/log.svg", "Shows what the run has printed in the Console", () -> RunLog.show(story));
        enable();
        return bar;
    }

    private static ToolItem item(ToolBar bar, String name, String icon, String explanation, Runnable deed) {
        ToolItem item = new ToolItem(bar, SWT.PUSH);
        ResourceLocator.imageDescriptorFromBundle("org.terrazzo.training.ui", icon)
                .map(ImageDescriptor::createImage)
                .ifPresent(image -> {
                    item.setImage(image);
                    item.addListener(SWT.Dispose, event -> image.dispose());
                });
        item.setText(name);
        item.setToolTipText(explanation);
        item.addListener(SWT.Selection, event -> deed.run());
        return item;
    }

    private void kill(ToolBar bar) {
        String question = "What " + followed.ref().id() + " learned since its last checkpoint is lost.";
        if (MessageDialog.openConfirm(bar.getShell(), "Stop at Once", question)) {
            followed.kill();
        }
    }

    void use(FollowedRun other) {
        followed = other;
        story = null;
        enable();
    }

    void show(RunStory now) {
        story = now;
        enable();
    }

    private void enable() {
        boolean live = story != null && !story.over();
        stop.setEnabled(live);
        kill.setEnabled(live);
        log.setEnabled(story != null);
    }
}
