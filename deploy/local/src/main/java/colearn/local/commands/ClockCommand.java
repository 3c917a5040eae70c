package colearn.local.commands;

import colearn.local.Refusal;
import colearn.local.api.Api;
import colearn.local.api.Tokens.Bearer;
import colearn.local.api.Tokens.Role;
import colearn.local.state.Checkout;
import colearn.local.state.Service;
import colearn.local.state.StackClock;
import java.io.IOException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the services' time, and moves it forward, so that one can see what months bring. */
@Command(
        name = "clock",
        description = "Says what time it is for the services, and moves it: ./colearn clock --forward P90D",
        mixinStandardHelpOptions = true)
public final class ClockCommand implements Callable<Integer> {
    private static final Bearer OPERATOR = Bearer.of(Role.OPERATOR);
    private static final Duration CENTURY = Duration.ofDays(36_500);

    @Option(
            names = "--forward",
            paramLabel = "DURATION",
            description =
                    "How far, in ISO 8601: P90D for ninety days, PT1H for an hour. There is no way back but './colearn reset'.")
    private @Nullable String forward;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Checkout checkout = Checkout.current();
        Api api = Api.running(checkout, Duration.ofSeconds(30));
        Duration ahead = StackClock.ahead(checkout).plus(by());
        if (ahead.compareTo(CENTURY) > 0) {
            throw new Refusal("The clock is moved by a hundred years at most.");
        }
        // First written down: a service that starts meanwhile reads it there.
        StackClock.write(checkout, ahead);
        String now = "";
        for (Service service : Service.values()) {
            now = api.put(service, "/local/clock", OPERATOR, Map.of("ahead", ahead.toString()))
                    .required("now")
                    .asString();
        }
        System.out.println("It is " + now + " for the services, " + ahead.toDays() + " days ahead of this machine.");
        return 0;
    }

    private Duration by() {
        if (forward == null) {
            return Duration.ZERO;
        }
        try {
            Duration by = Duration.parse(forward);
            if (by.isNegative()) {
                throw new Refusal("A clock only moves forward: './colearn reset' begins anew.");
            }
            return by;
        } catch (DateTimeParseException e) {
            throw new Refusal(
                    "'" + forward + "' is no duration: write P90D for ninety days, or PT12H for twelve hours.");
        }
    }
}
