package colearn.session.views.members;

import colearn.session.received.KnownRelationship;
import java.util.UUID;

/** A relationship as partner-service tells it. */
public record MembersRow(UUID relationshipId, KnownRelationship known) {}
