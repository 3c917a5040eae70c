package colearn.partner.published;

import java.util.List;
import java.util.UUID;

/**
 * It is over.
 *
 * @param reliedOn the confirmed learnings that were known then
 * @param gapAcknowledged whether somebody said that a side had none; why stays here
 */
record RelationshipConcluded(List<UUID> reliedOn, boolean gapAcknowledged) {}
