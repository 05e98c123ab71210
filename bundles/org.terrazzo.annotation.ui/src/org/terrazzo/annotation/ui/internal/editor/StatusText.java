// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import org.eclipse.jface.action.IStatusLineManager;

/**
 * What one editor says in the status line: what the tool says, otherwise what lies under the pointer. For the display's
 * thread.
 */
final class StatusText {

    private final IStatusLineManager line;
    private String pointer = "";
    private String tool = "";

    StatusText(IStatusLineManager line) {
        this.line = line;
    }

    void pointer(String text) {
        pointer = text;
        show();
    }

    void tool(String text) {
        tool = text;
        line.setErrorMessage(null);
        show();
    }

    void error(String text) {
        line.setErrorMessage(text);
    }

    private void show() {
        line.setMessage(tool.isEmpty() ? pointer : pointer.isEmpty() ? tool : pointer + "    " + tool);
    }
}
