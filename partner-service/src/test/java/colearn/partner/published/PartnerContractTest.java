package colearn.partner.published;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.partner.configuration.DomainConfiguration;
import colearn.partner.domain.Industry;
import colearn.partner.domain.agreement.AgreementEvent;
import colearn.partner.domain.agreement.AgreementSide;
import colearn.partner.domain.agreement.Attribution;
import colearn.partner.domain.agreement.Audience;
import colearn.partner.domain.agreement.Bound;
import colearn.partner.domain.agreement.Fee;
import colearn.partner.domain.coach.CoachEvent;
import colearn.partner.domain.cohort.CohortEvent;
import colearn.partner.domain.partner.Criterion;
import colearn.partner.domain.partner.PartnerEvent;
import colearn.partner.domain.person.PersonEvent;
import colearn.partner.domain.relationship.ConfirmedLearning;
import colearn.partner.domain.relationship.GapAcknowledgement;
import colearn.partner.domain.relationship.Level;
import colearn.partner.domain.relationship.Parties;
import colearn.partner.domain.relationship.Party;
import colearn.partner.domain.relationship.PartyType;
import colearn.partner.domain.relationship.RelationshipEvent;
import colearn.partner.domain.relationship.Side;
import colearn.platform.eventlog.Happening;
import colearn.platform.published.CorrectedEvent;
import colearn.platform.published.Publication.PublicEvent;
import colearn.platform.secrets.SealedText;
import colearn.testkit.Contracts;
import colearn.testkit.GoldenEvents;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What this service stores, for ever, and what it publishes. */
class PartnerContractTest {
    private static final SealedText TEXT = new SealedText(id(8), "c2VhbGVk");
    private static final ZoneId DETROIT = ZoneId.of("America/Detroit");

    private final PartnerServicePublication publication = new PartnerServicePublication();

    private static UUID id(int last) {
        return UUID.fromString("0190c0de-0000-7000-8000-00000000000" + last);
    }

    private static Happening own(String type, Object body) {
        return new Happening(
                1,
                id(1),
                "partner",
                "any",
                id(1),
                1,
                type,
                body,
                Map.of(),
                id(2),
                "test",
                null,
                Instant.EPOCH,
                Instant.EPOCH);
    }

    private static RelationshipEvent proposed() {
        return new RelationshipEvent.Proposed(
                Level.PROJECT,
                new Parties(List.of(new Party(PartyType.GROUP, id(2), "team leaders", id(3)))),
                new Parties(List.of(new Party(PartyType.PERSON, id(4), null, null))),
                "to find what keeps patients waiting",
                id(6),
                "new admission");
    }

    @TestFactory
    Stream<DynamicTest> everyEventEverStoredIsStillRead() {
        return GoldenEvents.of(
                "partner",
                DomainConfiguration.partners(),
                DomainConfiguration.agreements(),
                DomainConfiguration.persons(),
                DomainConfiguration.coaches(),
                DomainConfiguration.cohorts(),
                DomainConfiguration.relationships());
    }

    @TestFactory
    Stream<DynamicTest> everyPublishedEventIsWhatTheContractSays() {
        var industries = List.of(new Industry("ISIC", "4", "8610", true));
        var monday = LocalDate.of(2026, 3, 2);
        var events = Stream.of(
                        Map.entry(
                                "partner.registered",
                                new PartnerEvent.Registered("General Hospital", List.of("GH"), industries, DETROIT)),
                        Map.entry("partner.renamed", new PartnerEvent.Renamed("City Hospital")),
                        Map.entry("partner.declined", new PartnerEvent.Declined(TEXT)),
                        Map.entry("partner.admitted", new PartnerEvent.Admitted()),
                        Map.entry("partner.paused", new PartnerEvent.Paused(TEXT)),
                        Map.entry("partner.resumed", new PartnerEvent.Resumed()),
                        Map.entry(
                                "agreement.activated",
                                new AgreementEvent.Activated(
                                        LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), DETROIT)),
                        Map.entry("agreement.renewed", new AgreementEvent.Renewed(monday)),
                        Map.entry("agreement.expired", new AgreementEvent.Expired()),
                        Map.entry("agreement.terminated", new AgreementEvent.Terminated(TEXT, new Bound(monday))),
                        Map.entry("relationship.proposed", proposed()),
                        Map.entry(
                                "relationship.side-member-joined",
                                new RelationshipEvent.SideMemberJoined(Side.A, id(5), monday)),
                        Map.entry(
                                "relationship.side-member-left",
                                new RelationshipEvent.SideMemberLeft(Side.A, id(5), monday)),
                        Map.entry(
                                "relationship.activated",
                                new RelationshipEvent.Activated(Instant.parse("2026-03-02T14:00:00Z"))),
                        Map.entry("relationship.became-dormant", new RelationshipEvent.BecameDormant(Instant.EPOCH)),
                        Map.entry("relationship.reactivated", new RelationshipEvent.Reactivated(Instant.EPOCH)),
                        Map.entry(
                                "relationship.concluded",
                                new RelationshipEvent.Concluded(
                                        List.of(new ConfirmedLearning(Side.A, id(7))),
                                        new GapAcknowledgement(id(5), TEXT))))
                .flatMap(event -> publication.of(own(event.getKey(), event.getValue())).stream());
        var corrected = new CorrectedEvent(
                id(3),
                new CorrectedEvent.Content("partner.renamed", 1, new PartnerRenamed("City Hospital")),
                Instant.parse("2026-03-02T14:00:00Z"));
        var joined = new CorrectedEvent(
                id(3),
                new CorrectedEvent.Content("relationship.side-member-joined", 1, new SideMember(Side.A, id(5), monday)),
                Instant.parse("2026-03-02T05:00:00Z"));
        var corrections = Stream.of(
                new PublicEvent("partner.event-corrected", 1, corrected),
                new PublicEvent("relationship.event-corrected", 1, joined),
                new PublicEvent("agreement.event-corrected", 1, new CorrectedEvent(id(3), null, null)));
        return Contracts.publishedBy(
                "partner", Stream.concat(events, corrections).toList());
    }

    @Test
    void personsCoachesCohortsEvidenceAndSignaturesStayHere() {
        for (var event : List.of(
                new PersonEvent.Registered(id(3), TEXT, TEXT, DETROIT),
                new PartnerEvent.Assessed(Criterion.LEARNING_AT_THE_WORK, TEXT),
                new CoachEvent.Registered(id(3), List.of("kaizen"), List.of(), List.of("en"), 2),
                new CoachEvent.Assigned(id(4)),
                new CohortEvent.PartnerEnrolled(id(4)),
                new AgreementEvent.Signed(AgreementSide.INSTITUTE, id(5)),
                new AgreementEvent.TermsChanged(
                        LocalDate.EPOCH, TEXT, new Fee(BigDecimal.ONE, "USD"), Audience.PARTNERS, Attribution.NAMED),
                new AgreementEvent.Proposed())) {
            assertThat(publication.of(own("any", event))).as("%s", event).isEmpty();
        }
    }
}
