package colearn.partner.published;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The sides work and learn together from now on.
 *
 * @param at the moment; null of those that the first releases recorded
 */
record RelationshipActivated(@Nullable Instant at) {}
