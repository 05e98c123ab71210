// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.drawing;

import org.terrazzo.annotation.spi.Preview;
import org.terrazzo.annotation.spi.ToolDescription;

/** What a tool that works wants to be seen. Called on the tool's thread. */
public interface ToolView {

    void preview(Preview preview);

    /** The gesture is over: its preview goes as soon as what it left behind can be seen. */
    void ended();

    void status(String text);

    /** @param reason whole sentences for the user */
    void failed(ToolDescription tool, String reason, Throwable cause);
}
