package colearn.local.soak;

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
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
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
    private final String token;

    /** @param token of somebody who may do all that is asked */
    Doors(Function<Service, List<URI>> instances, String token) {
        this.instances = instances;
        this.token = token;
    }

    /** A command that was refused, or that nobody answered: neither may happen here. */
    static final class NotDone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotDone(String sentence) {
            super(sentence);
        }
    }

    /** What the service says to a command that it has done. */
    JsonNode done(Service service, String path, String key, Object body, Map<String, String> headers)
            throws InterruptedException {
        var request = JSON.writeValueAsString(body);
        long end = System.nanoTime() + LONGEST.toNanos();
        var trouble = "";
        int which = ThreadLocalRandom.current().nextInt(2);
        while (System.nanoTime() < end) {
            var there = instances.apply(service);
            try {
                var answer = http.send(
                        post(there.get(which++ % there.size()).resolve(path), key, request, headers),
                        HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() < 300) {
                    return JSON.readTree(answer.body());
                }
                trouble = answer.statusCode() + " " + answer.body();
                if (!meansLater(answer)) {
                    throw new NotDone("POST %s was answered %s".formatted(path, trouble));
                }
            } catch (IOException e) {
                trouble = String.valueOf(e);
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        throw new NotDone("POST %s was not answered in %s, at last: %s".formatted(path, LONGEST, trouble));
    }

    private HttpRequest post(URI uri, String key, String body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(uri)
                .timeout(ONE_ANSWER)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return request.build();
    }

    private static boolean meansLater(HttpResponse<String> answer) {
        return LATER.contains(answer.statusCode())
                || (answer.statusCode() == 409 && answer.body().contains("urn:colearn:problem:contended"));
    }
}
