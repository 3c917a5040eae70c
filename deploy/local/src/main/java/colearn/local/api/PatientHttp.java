package colearn.local.api;

import colearn.local.Refusal;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * HTTP that asks again while the other side is not there, is starting, or says that it is too busy. Every request must
 * therefore be one that may come twice: a query, or a command with an idempotency key.
 */
public final class PatientHttp {
    private static final Duration ONE_ANSWER = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final Set<Integer> LATER = Set.of(429, 502, 503, 504);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Duration patience;

    /**
     * A client for one stack.
     *
     * @param patience how long a service may be away, all its tries together
     */
    public PatientHttp(Duration patience) {
        this.patience = patience;
    }

    /**
     * The first answer that is not "later".
     *
     * @throws Refusal when none came in time
     */
    public HttpResponse<String> send(HttpRequest.Builder builder) throws InterruptedException {
        HttpRequest request = builder.timeout(ONE_ANSWER).build();
        Instant end = Instant.now().plus(patience);
        while (true) {
            String trouble;
            try {
                HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                if (!meansLater(answer)) {
                    return answer;
                }
                trouble = "it answers " + answer.statusCode();
            } catch (IOException e) {
                trouble = e.getMessage() == null ? "nobody listens there" : e.getMessage();
            }
            if (Instant.now().isAfter(end)) {
                throw new Refusal(request.uri() + " gives no answer (" + trouble + "): look with './colearn status' and"
                        + " './colearn logs'.");
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        }
    }

    private static boolean meansLater(HttpResponse<String> answer) {
        return LATER.contains(answer.statusCode())
                || (answer.statusCode() == 409 && answer.body().matches("(?s).*:(not-yet-visible|contended)\".*"));
    }
}
