package colearn.system.exactness;

import java.util.UUID;

/**
 * A command that a service said yes to.
 *
 * @param partner its aggregate
 * @param version of the aggregate after it
 * @param name the partner's name after it
 */
public record Acknowledged(UUID partner, long version, String name) {}
