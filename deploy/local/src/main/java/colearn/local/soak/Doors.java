package colearn.local.soak;

import colearn.local.api.Tokens;
import colearn.local.api.Tokens.Bearer;
import colearn.local.state.Service;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The instances of the services behind one door: who gets no answer from one asks the next, with the same key, as a good client does. */
final class Doors {
    private static final Duration LONGEST = Duration.ofMinutes(4);
    private static final Duration ONE_ANSWER = Duration.ofSeconds(6);
    private static final int PAUSE_MILLIS = 100;
    private static final Set<Integer> LATER = Set.of(429, 502, 503, 504);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final Function<Service, List<URI>> instances;
    private final Tokens tokens;
    private final Predicate<Service> away;

    /** @param away services that nobody expects an answer of at the moment */
    Doors(Function<Service, List<URI>> instances, Tokens tokens, Predicate<Service> away) {
        this.instances = instances;
        this.tokens = tokens;
        this.away = away;
    }

    /** A command that was refused, or that nobody answered: neither may happen here. */
    static final class NotDone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotDone(String sentence) {
            super(sentence);
        }
    }

    /** What was answered to a command that is done. */
    record Answer(JsonNode body, @Nullable String location) {}

    /** What the service says to a command that it has done. */
    JsonNode done(Service service, String path, Bearer who, Object body, Map<String, String> headers)
            throws InterruptedException {
        return answer(service, path, who, body, headers).body();
    }

    /** The same, with where there is something now. */
    Answer answer(Service service, String path, Bearer who, Object body, Map<String, String> headers)
            throws InterruptedException {
        var request = HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
        var key = "exact-" + UUID.randomUUID();
        var answer = asked(
                service,
                "POST " + path,
                who,
                headers,
                it -> it.uri(URI.create(it.build().uri() + path))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(request));
        return new Answer(
                JSON.readTree(answer.body()),
                answer.headers().firstValue("Location").orElse(null));
    }

    /** What a query answers, once it can. */
    JsonNode seen(Service service, String path, Bearer who, Map<String, String> headers) throws InterruptedException {
        var answer = asked(
                service,
                "GET " + path,
                who,
                headers,
                it -> it.uri(URI.create(it.build().uri() + path)).GET());
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> asked(
            Service service,
            String what,
            Bearer who,
            Map<String, String> headers,
            UnaryOperator<HttpRequest.Builder> request)
            throws InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        var trouble = "";
        int which = ThreadLocalRandom.current().nextInt(2);
        while (System.nanoTime() < end) {
            if (away.test(service)) {
                // Nobody can answer; that it takes long is no finding.
                end = System.nanoTime() + LONGEST.toNanos();
            }
            var there = instances.apply(service);
            var asked = HttpRequest.newBuilder(there.get(which++ % there.size()))
                    .timeout(ONE_ANSWER)
                    .header("Authorization", "Bearer " + tokens.of(who));
            headers.forEach(asked::header);
            try {
                var answer = http.send(request.apply(asked).build(), HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() < 300) {
                    return answer;
                }
                trouble = answer.statusCode() + " " + answer.body();
                if (!meansLater(answer)) {
                    throw new NotDone(what + " was answered " + trouble);
                }
            } catch (IOException e) {
                trouble = String.valueOf(e);
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        throw new NotDone("%s was not answered in %s, at last: %s".formatted(what, LONGEST, trouble));
    }

    private static boolean meansLater(HttpResponse<String> answer) {
        return LATER.contains(answer.statusCode())
                || (answer.statusCode() == 409
                        && (answer.body().contains("urn:colearn:problem:contended")
                                || answer.body().contains("urn:colearn:problem:not-yet-visible")));
    }
}
