package colearn.partner.published;

import colearn.partner.domain.agreement.AgreementEvent;
import colearn.partner.domain.partner.PartnerEvent;
import colearn.partner.domain.relationship.ConfirmedLearning;
import colearn.partner.domain.relationship.RelationshipEvent;
import colearn.platform.eventlog.Happening;
import colearn.platform.published.Publication;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The public events of partner-service. Persons are told of by id alone, where they act. */
public final class PartnerServicePublication implements Publication {
    private static final int V1 = 1;

    @Override
    public Optional<PublicEvent> of(Happening own) {
        return Optional.ofNullable(data(own.body())).map(data -> new PublicEvent(own.type(), V1, data));
    }

    private static @Nullable Object data(@Nullable Object event) {
        if (event instanceof PartnerEvent it) {
            return of(it);
        }
        if (event instanceof AgreementEvent it) {
            return of(it);
        }
        return event instanceof RelationshipEvent it ? of(it) : null;
    }

    private static @Nullable Object of(PartnerEvent event) {
        return switch (event) {
            case PartnerEvent.Registered it ->
                new PartnerRegistered(
                        it.name(),
                        it.aliases(),
                        it.industries().stream().map(LineOfBusiness::of).toList(),
                        it.zone());
            case PartnerEvent.Renamed it -> new PartnerRenamed(it.name());
            case PartnerEvent.Assessed it -> null;
            case PartnerEvent.Declined it -> new Nothing();
            case PartnerEvent.Admitted it -> new Nothing();
            case PartnerEvent.Paused it -> new Nothing();
            case PartnerEvent.Resumed it -> new Nothing();
        };
    }

    /** Only what binds, and when; the other terms are between the two who signed. */
    private static @Nullable Object of(AgreementEvent event) {
        return switch (event) {
            case AgreementEvent.Drafted it -> null;
            case AgreementEvent.Proposed it -> null;
            case AgreementEvent.Signed it -> null;
            case AgreementEvent.Activated it -> new AgreementActivated(it.from(), it.to(), it.zone());
            case AgreementEvent.TermsChanged it -> null;
            case AgreementEvent.Renewed it -> new AgreementRenewed(it.to());
            case AgreementEvent.Expired it -> new Nothing();
            case AgreementEvent.Terminated it -> new Nothing();
        };
    }

    private static Object of(RelationshipEvent event) {
        return switch (event) {
            case RelationshipEvent.Proposed it ->
                new RelationshipProposed(it.level(), it.sideA(), it.sideB(), it.purpose(), it.parentId(), it.project());
            case RelationshipEvent.SideMemberJoined it -> new SideMember(it.side(), it.personId(), it.from());
            case RelationshipEvent.SideMemberLeft it -> new SideMember(it.side(), it.personId(), it.from());
            case RelationshipEvent.Activated it -> new RelationshipActivated(it.at());
            case RelationshipEvent.BecameDormant it -> new Nothing();
            case RelationshipEvent.Reactivated it -> new Nothing();
            case RelationshipEvent.Concluded it ->
                new RelationshipConcluded(
                        it.reliedOn().stream()
                                .map(ConfirmedLearning::learningId)
                                .toList(),
                        it.gapAcknowledgement() != null);
        };
    }
}
