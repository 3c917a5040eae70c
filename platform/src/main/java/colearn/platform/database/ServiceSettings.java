package colearn.platform.database;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Which service this is.
 *
 * @param name {@code partner}, {@code session} or {@code insight}; also the source of its events
 */
@ConfigurationProperties("colearn.service")
public record ServiceSettings(String name) {

    /** The service is an actor too: the same id in every release and instance. */
    public UUID actor() {
        return UUID.nameUUIDFromBytes(("colearn/" + name).getBytes(StandardCharsets.UTF_8));
    }
}
