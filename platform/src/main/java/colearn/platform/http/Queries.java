package colearn.platform.http;

import colearn.platform.identity.Caller;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads a view as somebody: waits for what the reader must see, then asks in a transaction in which row security knows the reader. */
public interface Queries {

    /**
     * @param view its name; the query selects from {@code view.<name>} where {@code generation = view.serving('<name>')}
     * @param after the positions of the request's {@code Colearn-After} header; {@link After#NOTHING} to wait for nothing
     */
    <T> Answer<T> read(String view, Caller caller, After after, Function<JdbcClient, T> query);

    /** Before a query that looks at a second view as well, in its serving generation: waits for what the reader must see there, too. */
    void await(String second, After after);

    /** Before a query that looks at what is no view, but follows the log as views do; refuses to read a replay, of which there is none. */
    void await(After after, Follower follower);

    /**
     * @param position how far the view had come when it was read: {@code service:epoch:position}
     */
    record Answer<T>(T value, String position) {

        /** Answers with one thing that was read: its version is the ETag, to be sent as If-Match. */
        public <B> ResponseEntity<B> tagged(B body, long version) {
            return ResponseEntity.ok()
                    .eTag("\"" + version + "\"")
                    .header("Colearn-Position", position)
                    .body(body);
        }
    }
}
