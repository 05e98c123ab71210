// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.cli.internal;

import org.terrazzo.dataset.Backups;
import org.terrazzo.dataset.FormatCatalogue;
import org.terrazzo.dataset.Projects;
import org.terrazzo.demo.DemoService;
import org.terrazzo.demo.SoakService;
import org.terrazzo.prediction.PredictionService;
import org.terrazzo.prediction.corrections.CorrectionHistory;
import org.terrazzo.prediction.promotion.PromotionService;
import org.terrazzo.prediction.ranking.RankingService;
import org.terrazzo.report.ScoringReports;
import org.terrazzo.training.RunService;
import org.terrazzo.training.TrainingService;
import org.terrazzo.training.advice.TrainingAdvisor;
import org.terrazzo.training.history.RunHistory;

/** All that the commands work with. */
record Services(
        Projects projects,
        FormatCatalogue formats,
        Backups backups,
        TrainingService training,
        RunService runs,
        RunHistory history,
        TrainingAdvisor advisor,
        PredictionService prediction,
        PromotionService promotion,
        RankingService ranking,
        CorrectionHistory corrections,
        ScoringReports reports,
        DemoService demo,
        SoakService soak) {}
