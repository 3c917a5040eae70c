package colearn.local.commands;

import colearn.local.Refusal;
import colearn.local.soak.Scene;
import colearn.local.soak.Soak;
import colearn.local.soak.SoakStack;
import colearn.local.soak.Troubles;
import colearn.local.state.Checkout;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Load for a long time while everything is killed and stalled, and then the question whether anything is lost, doubled or out of order. */
@Command(
        name = "soak",
        description =
                "Starts a stack of its own, two instances of each service; writes while parts are killed, stalled and away; then checks that nothing is lost, doubled or out of order.",
        mixinStandardHelpOptions = true)
public final class SoakCommand implements Callable<Integer> {
    @Option(
            names = "--for",
            defaultValue = "PT10M",
            paramLabel = "DURATION",
            description =
                    "How long at least, for example PT1H (default: ${DEFAULT-VALUE}); each kind of trouble is made at least once.")
    private Duration howLong = Duration.ZERO;

    @Option(
            names = "--writers",
            defaultValue = "16",
            paramLabel = "N",
            description = "How many write at the same time (default: ${DEFAULT-VALUE}).")
    private int writers;

    @Option(
            names = "--events",
            defaultValue = "20000",
            paramLabel = "N",
            description =
                    "How many events a service is behind when it was away, and views when they are built anew (default: ${DEFAULT-VALUE}).")
    private long events;

    @Option(
            names = "--held",
            defaultValue = "PT1M",
            paramLabel = "DURATION",
            description = "How long a writer holds its transaction (default: ${DEFAULT-VALUE}).")
    private Duration held = Duration.ZERO;

    @Option(
            names = "--port-offset",
            defaultValue = "3000",
            paramLabel = "N",
            description = "Added to every port of its stack (default: ${DEFAULT-VALUE}).")
    private int portOffset;

    @Override
    public Integer call() throws Exception {
        if (howLong.isNegative() || held.isNegative() || writers < 1 || events < 1) {
            throw new Refusal("Durations are not negative, and there is at least one writer and one event.");
        }
        List<String> findings;
        try (var stack = SoakStack.start(Checkout.current(), portOffset, System.out);
                var scene = new Scene(stack.checkout())) {
            findings = new Soak(scene, writers, System.out).play(new Troubles(howLong, held, events));
        } catch (IOException | IllegalStateException e) {
            findings = List.of(String.valueOf(e.getMessage()));
        }
        findings.forEach(finding -> System.out.println("WRONG: " + finding));
        System.out.println(findings.isEmpty() ? "OK: nothing lost, nothing twice, nothing out of order." : "Not OK.");
        return findings.isEmpty() ? 0 : 1;
    }
}
