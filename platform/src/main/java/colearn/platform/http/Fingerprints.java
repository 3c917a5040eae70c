package colearn.platform.http;

import colearn.platform.secrets.KeyedHash;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;

/** Tells whether two requests are the same, without keeping either: a keyed hash of method, path, query and the body's bytes. */
final class Fingerprints {
    private final KeyedHash hash;

    Fingerprints(KeyedHash hash) {
        this.hash = hash;
    }

    String of(HttpServletRequest request) {
        var query = request.getQueryString();
        // None of the three can hold a line end, so no two requests read the same.
        var line = request.getMethod() + "\n" + request.getRequestURI() + "\n" + (query == null ? "" : query) + "\n";
        return hash.of(line.getBytes(StandardCharsets.UTF_8), RecordedBody.of(request));
    }
}
