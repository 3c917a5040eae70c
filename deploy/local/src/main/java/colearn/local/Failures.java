package colearn.local;

import colearn.local.state.Checkout;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.util.Optional;
import java.util.stream.Stream;
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
        Optional<String> known = sentence(failure);
        if (known.isPresent()) {
            err.println(known.get());
        } else {
            err.println("This was not foreseen, please report it: ");
            failure.printStackTrace(err);
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static Optional<String> sentence(Exception failure) {
        if (mentions(failure, "No space left on device") || mentions(failure, "Disk quota exceeded")) {
            return Optional.of(
                    "The disk is full: make room for " + Checkout.current().state() + ", and start again.");
        }
        if (failure instanceof Refusal) {
            return Optional.of(String.valueOf(failure.getMessage()));
        }
        if (mentions(failure, "Read-only file system")) {
            return Optional.of(
                    Checkout.current().state()
                            + " is on a file system that cannot be written to: make a clone on another one, and start it there.");
        }
        return causes(failure)
                .filter(AccessDeniedException.class::isInstance)
                .findFirst()
                .map(denied -> System.getProperty("user.name") + " may not use " + denied.getMessage()
                        + ", which somebody else made: ask whoever started this stack, or make a clone of your own.");
    }

    private static boolean mentions(Throwable failure, String words) {
        return causes(failure)
                .anyMatch(each -> String.valueOf(each.getMessage()).contains(words));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, each -> each != null, Throwable::getCause);
    }
}
