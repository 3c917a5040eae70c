package colearn.platform.database;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Which service this is.
 *
 * @param name {@code partner}, {@code session} or {@code insight}; also the source of its events
 */
@ConfigurationProperties("colearn.service")
public record ServiceSettings(String name) {}
