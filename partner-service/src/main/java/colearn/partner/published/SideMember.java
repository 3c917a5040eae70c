package colearn.partner.published;

import colearn.partner.domain.relationship.Side;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A person may speak for a side, or no longer does: the type says which.
 *
 * @param from the first day on which it is so
 */
record SideMember(Side side, UUID personId, LocalDate from) {}
