package colearn.session.received;

import colearn.platform.commands.Known;
import colearn.platform.commands.Reads;
import colearn.session.domain.Membership;
import colearn.session.domain.RelationshipStanding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a command may rely on of what partner-service has said; reading it through {@link Reads} records and guards it. */
public final class Heard {
    private static final RelationshipFold RELATIONSHIPS = new RelationshipFold();
    private static final PartnerActivity PARTNERS = new PartnerActivity();
    private static final AgreementFold AGREEMENTS = new AgreementFold();

    private final Reads reads;

    public Heard(Reads reads) {
        this.reads = reads;
    }

    public KnownRelationship relationship(UUID id) {
        return reads.received(RELATIONSHIPS, id).state();
    }

    /** Where it stands at a moment. */
    public RelationshipStanding standing(UUID id, Instant now) {
        var known = relationship(id);
        var notActive = known.partners().stream()
                .filter(partner -> !reads.received(PARTNERS, partner).state())
                .collect(Collectors.toUnmodifiableSet());
        var withoutAgreement = known.partners().stream()
                .filter(partner -> hasNoAgreement(partner, now))
                .collect(Collectors.toUnmodifiableSet());
        return new RelationshipStanding(id, known.state(), known.partners(), notActive, withoutAgreement);
    }

    /**
     * Whether all that was ever signed with a partner is over, or still to come. A partner of whose agreements nothing was heard yet was
     * admitted on one: facts of different aggregates come in no fixed order.
     */
    private boolean hasNoAgreement(UUID partner, Instant now) {
        var signed = reads.receivedUnder(AGREEMENTS, "partner", partner).stream()
                .map(Known::state)
                .filter(KnownAgreement::bound)
                .toList();
        return !signed.isEmpty() && signed.stream().noneMatch(it -> it.isInEffect(now));
    }

    /** For which sides a person may speak on a day. */
    public Membership membership(UUID relationship, UUID person, LocalDate day) {
        return new Membership(relationship, person, relationship(relationship).sidesOf(person, day));
    }
}
