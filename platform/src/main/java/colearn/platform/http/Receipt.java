package colearn.platform.http;

import java.util.UUID;

/**
 * What a command answers.
 *
 * @param id the aggregate, UUIDv7
 * @param version after the command; the ETag too
 * @param position {@code service:epoch:position}: give it to a query as {@code Colearn-After} to read your own write
 */
public record Receipt(UUID id, long version, String position) {}
