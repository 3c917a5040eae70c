package colearn.testkit.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.testkit.http.Reply;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** What every answer to bad input has in common: it is a problem that helps, tells nothing of our inside, and nothing was done. */
final class Harmless {
    /** Names of classes and packages, and words of what is behind: none of a sender's business. */
    private static final Pattern INSIDE = Pattern.compile(
            "\\b(java|javax|jakarta|org|com|tools|colearn)\\.[a-z]+\\.|Exception|SQLSTATE|PSQL|stacktrace|hikari|jackson",
            Pattern.CASE_INSENSITIVE);

    private final LongSupplier log;
    private long recorded;

    /** @param log how many events the service has recorded */
    Harmless(LongSupplier log) {
        this.log = log;
        this.recorded = log.getAsLong();
    }

    /** A problem, and nothing recorded. */
    Reply refused(Supplier<Reply> request, String what) {
        return answered(request, what, 400);
    }

    /** Done or refused, but decently. */
    Reply survived(Supplier<Reply> request, String what) {
        return answered(request, what, 200);
    }

    private Reply answered(Supplier<Reply> request, String what, int least) {
        var reply = request.get();
        assertThat(reply.status()).as(() -> what + ":\n" + shortened(reply)).isBetween(least, 499);
        long now = log.getAsLong();
        if (reply.status() >= 400) {
            problem(reply, what);
            assertThat(now)
                    .as(() -> what + " leaves nothing behind:\n" + shortened(reply))
                    .isEqualTo(recorded);
        }
        recorded = now;
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
        assertThat(reply.text("/detail")).as(what).matches("(?s).*[a-z]{2}.*[.:…]?.*");
        assertThat(reply.body()).as(what).doesNotContainPattern(INSIDE);
    }

    private static String shortened(Reply reply) {
        var text = reply.toString();
        return text.length() < 3_000 ? text : text.substring(0, 1_500) + " … " + text.substring(text.length() - 1_500);
    }
}
