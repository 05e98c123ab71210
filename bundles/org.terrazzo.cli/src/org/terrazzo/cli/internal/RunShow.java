// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.Json;
import org.terrazzo.training.Outcome;
import org.terrazzo.training.Receipt;
import org.terrazzo.training.RunRecord;

/** Shows a run that has ended: what it reached, its receipt and, where it did not complete, why. */
record RunShow(Desk desk, Path project) {

    void show(String id, Outcome outcome, boolean json) throws BadInputException, IOException {
        RunRecord record = desk.services().runs().find(project, id);
        desk.show(json, RunView.of(record), () -> tell(record));
        desk.explain(id, outcome);
    }

    void tell(RunRecord record) {
        desk.say(record.id() + "  " + (record.outcome() == null ? record.state() : RunTable.outcome(record))
                + (record.name().isBlank() ? "" : "  " + record.name()));
        desk.say("  started   " + Times.moment(record.started()) + ", took "
                + Times.between(record.started(), record.ended()));
        desk.say("  reached   epoch " + record.epochs() + ", step " + record.steps());
        if (!Double.isNaN(record.bestMeanIou())) {
            desk.say("  mean IoU  " + Shares.ratio(record.bestMeanIou()) + " on the validation images");
        }
        if (record.hasModel()) {
            desk.say("  model     " + record.files().best());
        }
        receipt(record);
    }

    private void receipt(RunRecord record) {
        if (!Files.exists(record.files().receipt())) {
            return;
        }
        try {
            ReceiptWords.of(new Json().read(record.files().receipt(), Receipt.class))
                    .forEach(desk::say);
        } catch (BadInputException e) {
            desk.warn(e.getMessage());
        }
    }
}
