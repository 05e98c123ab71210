// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.protocol;

import org.eclipse.lsp4j.jsonrpc.services.JsonNotification;
import org.eclipse.lsp4j.jsonrpc.services.JsonSegment;

/** What the child tells whoever listens. Nothing here is needed to know how a run ended: that is in its folder. */
@JsonSegment("supervisor")
public interface SupervisorEndpoint {

    @JsonNotification
    void heartbeat(Heartbeat heartbeat);

    /** @param line a line of events.jsonl, without its end */
    @JsonNotification
    void event(String line);
}
