// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.commands;

import java.util.Optional;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.SWT;
import org.terrazzo.annotation.ui.internal.keys.CommandCall;

/**
 * One line of a menu: a command of ours with the value of its one parameter.
 *
 * @param parameter empty for a command without
 * @param obstacle why it cannot be had now, in words for the user; empty if it can
 * @param style {@link SWT#PUSH}, {@link SWT#CHECK} or {@link SWT#RADIO}
 * @param icon may be missing
 */
record Entry(
        String command,
        String parameter,
        String value,
        String label,
        String obstacle,
        int style,
        boolean checked,
        Optional<ImageDescriptor> icon) {

    static Entry of(String command, String parameter, String value, String label) {
        return new Entry(command, parameter, value, label, "", SWT.PUSH, false, Optional.empty());
    }

    Entry unless(String why) {
        return new Entry(command, parameter, value, label, why, style, checked, icon);
    }

    Entry as(int otherStyle, boolean isChecked) {
        return new Entry(command, parameter, value, label, obstacle, otherStyle, isChecked, icon);
    }

    Entry with(Optional<ImageDescriptor> other) {
        return new Entry(command, parameter, value, label, obstacle, style, checked, other);
    }

    CommandCall call() {
        return parameter.isEmpty() ? CommandCall.of(command) : CommandCall.of(command, parameter, value);
    }
}
