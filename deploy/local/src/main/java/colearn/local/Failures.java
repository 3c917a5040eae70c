package colearn.local;

import colearn.local.state.Checkout;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns whatever went wrong into a sentence on standard error and an exit code that is not 0. */
final class Failures implements IExecutionExceptionHandler {
    private static final int INTERRUPTED = 130;

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (failure instanceof InterruptedException) {
            return INTERRUPTED;
        }
        if (mentions(failure, "No space left on device")) {
            err.println("The disk is full: make room for " + Checkout.current().state() + ", and start again.");
        } else if (failure instanceof Refusal) {
            err.println(failure.getMessage());
        } else {
            err.println("This was not foreseen, please report it: ");
            failure.printStackTrace(err);
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static boolean mentions(Throwable failure, String words) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (String.valueOf(each.getMessage()).contains(words)) {
                return true;
            }
        }
        return false;
    }
}
