// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.cli.internal;

import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What is said when no command is named. */
@Command(
        name = "terrazzo",
        versionProvider = RootCommand.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        header = "Semantic segmentation: annotate images, train a network on them, look, correct, train again.",
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "terrazzo alone opens the workbench. terrazzo COMMAND --help tells about a command.",
            "",
            "Exit status: 0 done; 2 wrong use; 4 bad input; 5 a run failed; 130 stopped."
        })
final class RootCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this text.")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Shows the version.")
    private boolean version;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Name a command.");
    }

    /** The bundle's version, without its build's time. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            Bundle bundle = FrameworkUtil.getBundle(RootCommand.class);
            return new String[] {"Terrazzo " + (bundle == null ? "(not installed)" : number(bundle))};
        }

        private static String number(Bundle bundle) {
            return bundle.getVersion().getMajor() + "." + bundle.getVersion().getMinor() + "."
                    + bundle.getVersion().getMicro();
        }
    }
}
