package colearn.local;

import colearn.local.commands.ClockCommand;
import colearn.local.commands.DemoCommand;
import colearn.local.commands.DownCommand;
import colearn.local.commands.LogsCommand;
import colearn.local.commands.MatrixCommand;
import colearn.local.commands.RebuildCommand;
import colearn.local.commands.ReplayCommand;
import colearn.local.commands.RepublishCommand;
import colearn.local.commands.ResetCommand;
import colearn.local.commands.SoakCommand;
import colearn.local.commands.StatusCommand;
import colearn.local.commands.TokenCommand;
import colearn.local.commands.UpCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of the local stack. */
@Command(
        name = "colearn",
        description = "Runs the whole co-learning system on this machine, and asks it questions.",
        mixinStandardHelpOptions = true,
        version = "colearn 0.1.0-SNAPSHOT",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            TokenCommand.class,
            DemoCommand.class,
            MatrixCommand.class,
            RebuildCommand.class,
            ReplayCommand.class,
            ClockCommand.class,
            RepublishCommand.class,
            ResetCommand.class,
            SoakCommand.class
        })
public final class Colearn {
    private Colearn() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Colearn())
                .setExecutionExceptionHandler(new Failures())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }
}
