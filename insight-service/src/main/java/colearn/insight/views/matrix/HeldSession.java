package colearn.insight.views.matrix;

import java.time.Instant;
import java.util.UUID;

/** A session that took place, and when. */
public record HeldSession(UUID sessionId, Instant heldAt) {}
