// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.ui.internal.draft;

import org.terrazzo.model.LabelClass;

/** What can be done with a draft by one key. */
public enum DraftChange {
    ACCEPT_ALL,
    ACCEPT_CLASS,
    REJECT,
    SHOW_OR_HIDE,
    NEXT_KIND,
    PREVIEW;

    public void to(ShownDraft draft) {
        switch (this) {
            case ACCEPT_ALL -> acceptAll(draft);
            case ACCEPT_CLASS -> acceptClass(draft, draft.image().activeClass());
            case REJECT -> draft.reject();
            case SHOW_OR_HIDE -> draft.look(look -> look.seen(!look.seen()));
            case PREVIEW -> draft.preview(!draft.isPreviewing());
            case NEXT_KIND -> draft.look(look -> look.seen(true).as(next(look.kind())));
        }
    }

    private static void acceptAll(ShownDraft draft) {
        draft.accept("Accept Draft", (acceptance, document, labels) -> acceptance.everything(document, labels));
    }

    /** Takes over what the draft says is of one class. */
    public static void acceptClass(ShownDraft draft, int classIndex) {
        String name = draft.image()
                .project()
                .classes()
                .byIndex(classIndex)
                .map(LabelClass::name)
                .orElse("class " + classIndex);
        draft.accept(
                "Accept " + name + " of Draft",
                (acceptance, document, labels) -> acceptance.ofClass(document, labels, classIndex));
    }

    private static Look.Kind next(Look.Kind kind) {
        Look.Kind[] all = Look.Kind.values();
        return all[(kind.ordinal() + 1) % all.length];
    }
}
