package colearn.testkit.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import colearn.platform.http.Correlation;
import colearn.testkit.http.Reply;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;

/** What every answer to bad input has in common: it is a problem that helps, tells nothing of our inside, and nothing was done. */
final class Harmless {
    /** At a time: each mostly waits, and a service serves many more. */
    private static final int IN_FLIGHT = 8;

    /** Names of classes and packages, and words of what is behind: none of a sender's business. */
    private static final Pattern INSIDE = Pattern.compile(
            "\\b(java|javax|jakarta|org|com|tools|colearn)\\.[a-z]+\\.|Exception|SQLSTATE|PSQL|stacktrace|hikari|jackson",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SENTENCE = Pattern.compile("(?s).*[a-z]{2}.*[.:…]?.*");

    private final ExecutorService senders =
            Executors.newFixedThreadPool(IN_FLIGHT, Thread.ofVirtual().factory());
    private final Supplier<Set<String>> recordedFor;

    /** @param recordedFor the requests, by their correlation id, that made the service record something */
    Harmless(Supplier<Set<String>> recordedFor) {
        this.recordedFor = recordedFor;
    }

    /** Sends them all, in the background; what is answered fails when some answer is not as it should be, or left something behind. */
    Executable sent(Stream<Probe> probes) {
        var answers = probes.map(it -> senders.submit(() -> answered(it))).toList();
        return () -> {
            assertAll(answers.stream().map(Harmless::arrived));
            var recorded = recordedFor.get();
            assertThat(answers.stream().map(Future::resultNow).filter(it -> it.status() >= 400))
                    .as("leave nothing behind")
                    .noneMatch(it -> it.header(Correlation.HEADER)
                            .filter(recorded::contains)
                            .isPresent());
        };
    }

    private static Executable arrived(Future<Reply> answer) {
        return () -> {
            try {
                answer.get();
            } catch (ExecutionException e) {
                throw e.getCause();
            }
        };
    }

    private static Reply answered(Probe probe) {
        var reply = probe.request().get();
        assertThat(reply.status())
                .as(() -> probe.what() + ":\n" + shortened(reply))
                .isBetween(probe.least(), 499);
        if (reply.status() >= 400) {
            problem(reply, probe.what());
        }
        return reply;
    }

    private static void problem(Reply reply, String what) {
        if (reply.request().startsWith("HEAD ")) {
            return;
        }
        assertThat(reply.header("Content-Type").orElse(""))
                .as(() -> what + ": " + shortened(reply))
                .startsWith("application/problem+json");
        assertThat(reply.text("/type")).as(what).startsWith("urn:colearn:problem:");
        assertThat(reply.text("/title")).as(what).isNotBlank();
        assertThat(reply.text("/status")).as(what).isEqualTo(String.valueOf(reply.status()));
        assertThat(reply.text("/detail")).as(what).matches(SENTENCE);
        assertThat(reply.body()).as(what).doesNotContainPattern(INSIDE);
    }

    private static String shortened(Reply reply) {
        var text = reply.toString();
        return text.length() < 3_000 ? text : text.substring(0, 1_500) + " … " + text.substring(text.length() - 1_500);
    }
}
