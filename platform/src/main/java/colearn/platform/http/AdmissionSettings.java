package colearn.platform.http;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many requests an instance serves at once; more are told to come again. A query that waits for its {@code Colearn-After} has a place while
 * it waits, but no connection.
 *
 * @param commands at least 1; some times the connections that they share
 * @param queries at least 1
 */
@ConfigurationProperties("colearn.http.admission")
public record AdmissionSettings(
        @DefaultValue("128") int commands,
        @DefaultValue("512") int queries) {}
