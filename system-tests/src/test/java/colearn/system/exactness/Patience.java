package colearn.system.exactness;

import colearn.testkit.http.Reply;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.awaitility.Awaitility;

/** Sends a request again, with the same key, until somebody is there to answer it: as a good client does. */
final class Patience {
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Set<Integer> LATER = Set.of(429, 502, 503, 504);

    private Patience() {}

    static Reply until(Supplier<Reply> request) {
        var answer = new AtomicReference<Reply>();
        Awaitility.await()
                .atMost(LONGEST)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    try {
                        answer.set(request.get());
                    } catch (UncheckedIOException away) {
                        return false;
                    }
                    return !meansLater(answer.get());
                });
        return answer.get();
    }

    private static boolean meansLater(Reply reply) {
        return LATER.contains(reply.status())
                || reply.status() == 409 && reply.body().contains("urn:colearn:problem:contended");
    }
}
