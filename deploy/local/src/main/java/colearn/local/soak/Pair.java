package colearn.local.soak;

import colearn.local.api.Tokens.Bearer;
import java.util.UUID;

/** A nurse and a coach who learn together. */
record Pair(UUID relationship, UUID nurseId, Bearer nurse, UUID coachId, Bearer coach) {}
