package colearn.platform.axon;

import colearn.platform.commands.Outcome;
import colearn.platform.trace.Spans;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.function.Supplier;

/** Tells how commands ended and how long they took, to who scrapes and to who traces. */
final class ToldCommands {
    private final MeterRegistry meters;
    private final Spans spans;

    ToldCommands(MeterRegistry meters, Spans spans) {
        this.meters = meters;
        this.spans = spans;
    }

    Outcome during(String aggregate, Supplier<Outcome> command) {
        var sample = Timer.start(meters);
        var ended = "failed";
        try {
            var outcome = spans.<Outcome, RuntimeException>during("command " + aggregate, command::get);
            ended = nameOf(outcome);
            return outcome;
        } finally {
            sample.stop(Timer.builder("colearn.command")
                    .description("What became of commands, and how long it took, waiting and deciding again included")
                    .tag("aggregate", aggregate)
                    .tag("outcome", ended)
                    .register(meters));
        }
    }

    private static String nameOf(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> done.repeated() ? "repeated" : "done";
            case Outcome.Refused refused -> "refused";
            case Outcome.Stale stale -> "stale";
            case Outcome.Taken taken -> "taken";
            case Outcome.Contended contended -> "contended";
            case Outcome.KeyReused reused -> "key-reused";
        };
    }
}
