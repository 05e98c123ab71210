// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import java.nio.charset.StandardCharsets;
import org.eclipse.swt.dnd.ByteArrayTransfer;
import org.eclipse.swt.dnd.TransferData;
import org.terrazzo.annotation.CopiedRegions;

/** The text of {@link CopiedRegions} in UTF-8, under a type of its own. */
final class RegionTransfer extends ByteArrayTransfer {

    static final String TYPE = "application/x-terrazzo-regions+json";

    private static final int ID = registerType(TYPE);

    @Override
    protected int[] getTypeIds() {
        return new int[] {ID};
    }

    @Override
    protected String[] getTypeNames() {
        return new String[] {TYPE};
    }

    @Override
    protected void javaToNative(Object text, TransferData data) {
        super.javaToNative(((String) text).getBytes(StandardCharsets.UTF_8), data);
    }

    /** Anybody may have put it there: what is too long is not even made a text. */
    @Override
    protected Object nativeToJava(TransferData data) {
        return super.nativeToJava(data) instanceof byte[] bytes && bytes.length <= CopiedRegions.MAXIMUM_LENGTH
                ? new String(bytes, StandardCharsets.UTF_8)
                : null;
    }
}
