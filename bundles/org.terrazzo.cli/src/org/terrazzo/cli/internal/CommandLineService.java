// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.cli.internal;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
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
import picocli.CommandLine;

/** The command line: parses arguments and runs one command. */
@Component(service = CommandLineService.class)
public final class CommandLineService {

    private final Services services;

    @Activate
    public CommandLineService(
            @Reference Projects projects,
            @Reference FormatCatalogue formats,
            @Reference Backups backups,
            @Reference TrainingService training,
            @Reference RunService runs,
            @Reference RunHistory history,
            @Reference TrainingAdvisor advisor,
            @Reference PredictionService prediction,
            @Reference PromotionService promotion,
            @Reference RankingService ranking,
            @Reference CorrectionHistory corrections,
            @Reference ScoringReports reports,
            @Reference DemoService demo,
            @Reference SoakService soak) {
        this.services = new Services(
                projects,
                formats,
                backups,
                training,
                runs,
                history,
                advisor,
                prediction,
                promotion,
                ranking,
                corrections,
                reports,
                demo,
                soak);
    }

    /** Runs one command to its end; returns its exit status. */
    int run(Terminal terminal, String... arguments) {
        try (Interruption interruption = Interruption.bySignal(terminal)) {
            return commandLine(terminal, interruption).execute(arguments);
        }
    }

    CommandLine commandLine(Terminal terminal, Interruption interruption) {
        Desk desk = new Desk(services, terminal, interruption);
        CommandLine line = new CommandLine(new RootCommand());
        commands(desk).forEach(line::addSubcommand);
        line.getSubcommands().values().forEach(CommandLineService::style);
        return new Faults(terminal)
                .watch(line)
                .setOut(terminal.outWriter())
                .setErr(terminal.errWriter())
                .setUsageHelpAutoWidth(true)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setAbbreviatedOptionsAllowed(false);
    }

    private static void style(CommandLine command) {
        command.getCommandSpec()
                .usageMessage()
                .sortOptions(false)
                .synopsisHeading("%nUsage: ")
                .descriptionHeading("%n")
                .parameterListHeading("%n")
                .optionListHeading("%n");
    }

    private static List<Object> commands(Desk desk) {
        return List.of(
                new DemoCommand(desk),
                new CreateCommand(desk),
                new ImportCommand(desk),
                new ProjectCommand(desk),
                new PlanCommand(desk),
                new CheckCommand(desk),
                new TrainCommand(desk),
                new RunsCommand(desk),
                new RunCommand(desk),
                new CompareCommand(desk),
                new PromoteCommand(desk),
                new StopCommand(desk),
                new KillCommand(desk),
                new PredictCommand(desk),
                new RankCommand(desk),
                new EvaluateCommand(desk),
                new AnalyzeCommand(desk),
                new ExportCommand(desk),
                new BackupCommand(desk),
                new RestoreCommand(desk),
                new ClearCommand(desk),
                new SoakCommand(desk));
    }
}
