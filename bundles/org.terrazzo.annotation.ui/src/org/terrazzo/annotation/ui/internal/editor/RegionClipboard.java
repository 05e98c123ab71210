// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import java.util.Arrays;
import java.util.Optional;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;
import org.terrazzo.annotation.CopiedRegions;
import org.terrazzo.storage.BadInputException;

/** Regions on the system's clipboard, which all windows and programs share. For the display's thread. */
public final class RegionClipboard {

    private final RegionTransfer transfer = new RegionTransfer();
    private final Display display;

    RegionClipboard(Display display) {
        this.display = display;
    }

    public void put(CopiedRegions regions) {
        Clipboard clipboard = new Clipboard(display);
        try {
            clipboard.setContents(new Object[] {regions.text()}, new Transfer[] {transfer});
        } finally {
            clipboard.dispose();
        }
    }

    /** Whether there is something that says to be regions. */
    public boolean hasRegions() {
        Clipboard clipboard = new Clipboard(display);
        try {
            return Arrays.stream(clipboard.getAvailableTypes()).anyMatch(transfer::isSupportedType);
        } finally {
            clipboard.dispose();
        }
    }

    /**
     * @return empty if there are none
     * @throws BadInputException if what is there cannot be understood
     */
    public Optional<CopiedRegions> get() throws BadInputException {
        Clipboard clipboard = new Clipboard(display);
        try {
            return clipboard.getContents(transfer) instanceof String text
                    ? Optional.of(CopiedRegions.parse(text))
                    : Optional.empty();
        } finally {
            clipboard.dispose();
        }
    }
}
