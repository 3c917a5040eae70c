package colearn.partner.domain.relationship;

import static colearn.partner.domain.relationship.Level.INDIVIDUAL;
import static colearn.partner.domain.relationship.Side.A;
import static colearn.partner.domain.relationship.Side.B;

import colearn.partner.domain.Industry;
import colearn.partner.domain.KnownPartner;
import colearn.partner.domain.KnownPerson;
import colearn.partner.domain.PartnerStanding;
import colearn.partner.domain.relationship.RelationshipCommand.Activate;
import colearn.partner.domain.relationship.RelationshipCommand.Conclude;
import colearn.partner.domain.relationship.RelationshipCommand.JoinSide;
import colearn.partner.domain.relationship.RelationshipCommand.Propose;
import colearn.partner.domain.relationship.RelationshipEvent.Activated;
import colearn.partner.domain.relationship.RelationshipEvent.Concluded;
import colearn.partner.domain.relationship.RelationshipEvent.Proposed;
import colearn.partner.domain.relationship.RelationshipEvent.SideMemberJoined;
import colearn.platform.secrets.SealedText;
import colearn.testkit.DeciderSpec;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A car maker, a hospital, a seat maker and the institute; a new hire of the car maker and a team leader. */
final class Cast {
    static final UUID INSTITUTE = id(1);
    static final UUID CARS = id(2);
    static final UUID HOSPITAL = id(3);
    static final UUID SEATS = id(4);
    static final UUID MEDIA = id(5);
    static final UUID LINE = id(6);
    static final UUID NEW_HIRE = id(11);
    static final UUID LEADER = id(12);
    static final UUID NURSE = id(13);
    static final UUID COACH = id(14);
    static final UUID STRANGER = id(19);
    static final UUID PARENT = id(20);
    static final ZoneId ZONE = ZoneId.of("America/New_York");
    static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    static final Instant MARCH_BEGINS = Instant.parse("2026-03-01T05:00:00Z");
    static final Instant MAY_BEGINS = Instant.parse("2026-05-01T04:00:00Z");
    static final Industry CAR_MAKING = new Industry("ISIC", "4", "2910", true);
    static final Industry HOSPITALS = new Industry("ISIC", "4", "8610", true);
    static final Industry SEAT_MAKING = new Industry("ISIC", "4", "C3100", true);
    static final Industry PUBLISHING = new Industry("NAICS", "2022", "513120", true);
    static final GapAcknowledgement GAP = new GapAcknowledgement(COACH, new SealedText(id(30), "d2h5"));
    static final ConfirmedLearning OF_A = new ConfirmedLearning(A, id(31));
    static final ConfirmedLearning OF_B = new ConfirmedLearning(B, id(32));

    static final Party NEW_HIRE_PARTY = new Party(PartyType.PERSON, NEW_HIRE, null, CARS);
    static final Party LEADERS_PARTY = new Party(PartyType.GROUP, LINE, "team leaders", CARS);
    static final Party CARS_PARTY = new Party(PartyType.ORGANISATION, CARS, "Cars", CARS);
    static final Party HOSPITAL_PARTY = new Party(PartyType.ORGANISATION, HOSPITAL, "Hospital", HOSPITAL);
    static final Party SEATS_PARTY = new Party(PartyType.ORGANISATION, SEATS, "Seats", SEATS);
    static final Party MEDIA_PARTY = new Party(PartyType.ORGANISATION, MEDIA, "Media", MEDIA);
    static final Party INSTITUTE_PARTY = new Party(PartyType.ORGANISATION, INSTITUTE, "Institute", null);
    static final Party OUTSIDERS = new Party(PartyType.ORGANISATION, id(7), "Customers", null);

    static final DeciderSpec<RelationshipCommand, Relationship, RelationshipEvent> A_RELATIONSHIP =
            DeciderSpec.of(new RelationshipDecider());
    static final Instant ACTIVATED = Instant.parse("2026-03-02T14:00:00Z");

    static final DeciderSpec<RelationshipCommand, Relationship, RelationshipEvent> PROPOSED = A_RELATIONSHIP.given(
            new Proposed(INDIVIDUAL, side(NEW_HIRE_PARTY), side(LEADERS_PARTY), "bumpers", null, null));
    static final DeciderSpec<RelationshipCommand, Relationship, RelationshipEvent> WITH_MEMBERS =
            PROPOSED.given(new SideMemberJoined(A, NEW_HIRE, MARCH), new SideMemberJoined(B, LEADER, MARCH));
    static final DeciderSpec<RelationshipCommand, Relationship, RelationshipEvent> ACTIVE =
            WITH_MEMBERS.given(new Activated(ACTIVATED));
    static final DeciderSpec<RelationshipCommand, Relationship, RelationshipEvent> CONCLUDED =
            ACTIVE.given(new Concluded(List.of(OF_A, OF_B), null));

    static UUID id(int number) {
        return new UUID(0x0190c0de00007000L, 0x8000000000000000L + number);
    }

    static Parties side(Party... parties) {
        return new Parties(List.of(parties));
    }

    static Propose propose(Level level, Parties a, Parties b) {
        return propose(level, a, b, null, null, PartnerStanding.ACTIVE);
    }

    static Propose propose(
            Level level,
            Parties a,
            Parties b,
            @Nullable String project,
            @Nullable UUID parent,
            PartnerStanding hospitals) {
        var partners = Map.of(
                CARS, new KnownPartner(CARS, PartnerStanding.ACTIVE, CAR_MAKING),
                HOSPITAL, new KnownPartner(HOSPITAL, hospitals, HOSPITALS),
                SEATS, new KnownPartner(SEATS, PartnerStanding.ACTIVE, SEAT_MAKING),
                MEDIA, new KnownPartner(MEDIA, PartnerStanding.ACTIVE, PUBLISHING));
        var persons = Map.of(
                NEW_HIRE, new KnownPerson(NEW_HIRE, CARS),
                LEADER, new KnownPerson(LEADER, CARS),
                COACH, new KnownPerson(COACH, INSTITUTE));
        var surroundings = new Surroundings(INSTITUTE, partners, persons, PARENT.equals(parent));
        return new Propose(level, new Sides(a, b), "bumpers", project, parent, surroundings);
    }

    static JoinSide join(Side side, UUID person, LocalDate from) {
        return new JoinSide(side, person, true, from, ZONE);
    }

    static Activate activate(PartnerStanding cars) {
        return new Activate(Map.of(CARS, new KnownPartner(CARS, cars, CAR_MAKING)), ZONE);
    }

    static Conclude conclude(ConfirmedLearning... confirmed) {
        return new Conclude(List.of(confirmed), Optional.empty());
    }

    static Conclude concludeWithGap(ConfirmedLearning... confirmed) {
        return new Conclude(List.of(confirmed), Optional.of(GAP));
    }

    private Cast() {}
}
