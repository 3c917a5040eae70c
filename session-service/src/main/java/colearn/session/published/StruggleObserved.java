package colearn.session.published;

import java.time.Instant;
import java.util.UUID;

/** A difficulty of the work was seen; what exactly is the two sides' business. */
record StruggleObserved(UUID relationshipId, Instant at) {}
