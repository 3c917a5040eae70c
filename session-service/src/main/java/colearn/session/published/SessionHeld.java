package colearn.session.published;

import java.time.Instant;

/**
 * It took place.
 *
 * @param retrospective whether it was logged late
 */
record SessionHeld(Instant heldAt, boolean retrospective) {}
