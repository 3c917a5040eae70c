package colearn.session.domain.struggle;

import colearn.platform.decider.Rejection;
import colearn.session.domain.RelationshipStanding;
import colearn.session.domain.Side;
import java.time.Instant;
import java.util.UUID;

/** Why a command about a struggle was refused. */
public sealed interface StruggleRejection extends Rejection {

    record NoSuchStruggle() implements StruggleRejection {}

    record ObservedAlready() implements StruggleRejection {}

    /** Its relationship or one of its partners is not active, as far as this service has heard. */
    record RelationshipNotOpen(RelationshipStanding standing) implements StruggleRejection {}

    /** Only somebody of the relationship goes and sees for it. */
    record ObserverNotOfTheRelationship(UUID person) implements StruggleRejection {}

    record ObservedInTheFuture(Instant at) implements StruggleRejection {}

    /** A side agrees through its own members alone. */
    record NotASpeakerOf(Side side, UUID person) implements StruggleRejection {}

    record NotOfTheRelationship(UUID person) implements StruggleRejection {}

    /** Not worked on before both sides agreed. */
    record NotAgreedByBoth() implements StruggleRejection {}

    /** It was resolved or deferred. */
    record Over() implements StruggleRejection {}
}
