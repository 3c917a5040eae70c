package colearn.platform.http;

import colearn.platform.commands.LogPosition;
import colearn.platform.commands.RequestKey;
import colearn.platform.identity.Caller;
import colearn.platform.identity.Callers;
import colearn.platform.json.TextForms;
import colearn.platform.problem.ProblemException;
import colearn.platform.problem.ProblemType;
import colearn.platform.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads from a request what endpoints take as arguments; what is wrong with it becomes a problem. */
final class Arguments {
    static final String AFTER = "Colearn-After";
    static final String REPLAY = "Colearn-Replay";
    static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    static final String IF_MATCH = "If-Match";
    private static final int MOST_POSITIONS = 20;

    private final Fingerprints fingerprints;

    Arguments(Fingerprints fingerprints) {
        this.fingerprints = fingerprints;
    }

    Caller caller() {
        return Callers.current(Correlation.current())
                .orElseThrow(() -> new ProblemException(
                        ProblemType.UNAUTHENTICATED.because("Send an access token: Authorization: Bearer <token>.")));
    }

    RequestKey requestKey(HttpServletRequest request) {
        var key = single(request, IDEMPOTENCY_KEY)
                .orElseThrow(
                        () -> new ProblemException(
                                ProblemType.IDEMPOTENCY_KEY_MISSING.because(
                                        "Send an Idempotency-Key of your own making, for example a UUID, and the same one when you send this again.")));
        return header(
                IDEMPOTENCY_KEY, key, it -> new RequestKey(caller().person().toString(), it, fingerprints.of(request)));
    }

    Optional<ExpectedVersion> expectedVersion(HttpServletRequest request) {
        return single(request, IF_MATCH).map(it -> header(IF_MATCH, it, ExpectedVersion::parse));
    }

    ExpectedVersion requiredVersion(HttpServletRequest request) {
        return expectedVersion(request)
                .orElseThrow(() -> new ProblemException(ProblemType.VERSION_MISSING.because(
                        "Send the version that you saw, as If-Match: \"3\"; it is the ETag of what you read.")));
    }

    After after(HttpServletRequest request) {
        var positions = new ArrayList<LogPosition>();
        for (var line : Collections.list(request.getHeaders(AFTER))) {
            for (var token : line.split(",", -1)) {
                positions.add(header(AFTER, token.strip(), LogPosition::parse));
            }
        }
        if (positions.size() > MOST_POSITIONS) {
            throw Problems.invalidHeader(AFTER, "send at most %d positions.".formatted(MOST_POSITIONS));
        }
        return new After(positions, replay(request));
    }

    private static @Nullable UUID replay(HttpServletRequest request) {
        return single(request, REPLAY)
                .map(it -> header(REPLAY, it, TextForms::uuid))
                .orElse(null);
    }

    Paging paging(HttpServletRequest request) {
        var cursor = Optional.ofNullable(request.getParameter("cursor")).map(Cursor::parse);
        var limit = Optional.ofNullable(request.getParameter("limit")).map(Arguments::limit);
        return new Paging(cursor, limit.orElse(Paging.USUAL));
    }

    private static int limit(String text) {
        if (text.matches("[0-9]{1,3}")) {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= Paging.MOST) {
                return limit;
            }
        }
        throw Problems.invalidParameter("limit", "it is a number from 1 to %d.".formatted(Paging.MOST));
    }

    private static Optional<String> single(HttpServletRequest request, String name) {
        List<String> sent = Collections.list(request.getHeaders(name));
        if (sent.size() > 1) {
            throw Problems.invalidHeader(name, "it is there more than once.");
        }
        return sent.stream().findFirst().map(String::strip);
    }

    private static <T> T header(String name, String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException e) {
            throw Problems.invalidHeader(name, String.valueOf(e.getMessage()));
        }
    }
}
