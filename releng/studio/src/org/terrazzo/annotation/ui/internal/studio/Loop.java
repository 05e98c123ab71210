// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.studio;

/** Train, predict, correct, train again: once around with the demo project, by real runs. */
record Loop(Stage stage) {

    void take() {
        begin();
        Trainings trainings = new Trainings(stage);
        Drafts drafts = new Drafts(stage);
        Findings findings = new Findings(stage);
        trainings.first();
        trainings.outcome();
        trainings.promote("promotion-first");
        drafts.predict();
        drafts.beside();
        drafts.accept();
        drafts.preview();
        drafts.next();
        trainings.again();
        trainings.promote("promotion");
        findings.evaluate();
        findings.analyse();
        trainings.failing();
        trainings.compare("");
        stage.dark();
    }

    /** After a start in the dark, with what the runs have left. */
    void takeDark() {
        begin();
        stage.ui(() -> stage.page().closeAllEditors(false));
        stage.perspective("train");
        stage.ui(() -> stage.page().setEditorAreaVisible(false));
        new Trainings(stage).dark();
        stage.perspective("annotate");
        new Findings(stage).dark();
        new Drafts(stage).dark();
    }

    private void begin() {
        stage.ui(() -> stage.window().getShell().setBounds(0, 0, 1440, 900));
        stage.closeWelcome();
        stage.command("org.terrazzo.workbench.demo");
        stage.awaitImage("micrograph-001.png");
    }
}
