package colearn.session.received;

import colearn.platform.commands.Reads;
import colearn.session.domain.Membership;
import colearn.session.domain.RelationshipStanding;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a command may rely on of what partner-service has said; reading it through {@link Reads} records and guards it. */
public final class Heard {
    private static final RelationshipFold RELATIONSHIPS = new RelationshipFold();
    private static final PartnerActivity PARTNERS = new PartnerActivity();

    private final Reads reads;

    public Heard(Reads reads) {
        this.reads = reads;
    }

    public KnownRelationship relationship(UUID id) {
        return reads.received(RELATIONSHIPS, id).state();
    }

    public RelationshipStanding standing(UUID id) {
        var known = relationship(id);
        var notActive = known.partners().stream()
                .filter(partner -> !reads.received(PARTNERS, partner).state())
                .collect(Collectors.toUnmodifiableSet());
        return new RelationshipStanding(id, known.state(), known.partners(), notActive);
    }

    /** For which sides a person may speak on a day. */
    public Membership membership(UUID relationship, UUID person, LocalDate day) {
        return new Membership(relationship, person, relationship(relationship).sidesOf(person, day));
    }
}
