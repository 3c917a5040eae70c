package colearn.platform.http;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How many requests an instance serves at once; more are told to come again. A query that waits for its {@code Colearn-After} has a place while
 * it waits, but no connection; and so has one whose client is slow to take the answer, until the connection's time-out ends it.
 *
 * @param commands at least 1; some times the connections that they share
 * @param queries at least 1
 * @param bodies what the bodies of all requests that are being received or served may weigh together; more than one of them at its largest
 * @param bodyWithin how long a body may take to come
 * @param answers what the answers that are being made or taken may weigh together, in characters of their rows; more than one at its largest
 */
@ConfigurationProperties("colearn.http.admission")
public record AdmissionSettings(
        @DefaultValue("128") int commands,
        @DefaultValue("512") int queries,
        @DefaultValue("32MB") DataSize bodies,
        @DefaultValue("20s") Duration bodyWithin,
        @DefaultValue("32MB") DataSize answers) {}
