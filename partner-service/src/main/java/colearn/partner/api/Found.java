package colearn.partner.api;

import colearn.platform.http.Queries;
import org.springframework.http.ResponseEntity;

/** Answers with one thing that was read: its version is the ETag, to be sent as If-Match. */
final class Found {
    private Found() {}

    static <T> ResponseEntity<T> answer(T body, long version, Queries.Answer<?> read) {
        return ResponseEntity.ok()
                .eTag("\"" + version + "\"")
                .header("Colearn-Position", read.position())
                .body(body);
    }
}
