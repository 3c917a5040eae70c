package colearn.partner.views;

import colearn.partner.configuration.DomainConfiguration;
import colearn.partner.domain.Industry;
import colearn.partner.domain.KnownPartner;
import colearn.partner.domain.KnownPerson;
import colearn.partner.domain.PartnerStanding;
import colearn.partner.domain.agreement.AgreementCommand;
import colearn.partner.domain.agreement.AgreementInEffect;
import colearn.partner.domain.agreement.AgreementSide;
import colearn.partner.domain.agreement.Attribution;
import colearn.partner.domain.agreement.Audience;
import colearn.partner.domain.agreement.Fee;
import colearn.partner.domain.agreement.Term;
import colearn.partner.domain.coach.CoachCommand;
import colearn.partner.domain.coach.CoachCommand.Offer;
import colearn.partner.domain.coach.CoachCommand.RelationshipStanding;
import colearn.partner.domain.coach.CoachCommand.RoleHolder;
import colearn.partner.domain.coach.CoachedIndustry;
import colearn.partner.domain.coach.Language;
import colearn.partner.domain.coach.Skill;
import colearn.partner.domain.cohort.CohortCommand;
import colearn.partner.domain.cohort.CohortCommand.Plan;
import colearn.partner.domain.cohort.ProgramName;
import colearn.partner.domain.partner.Criterion;
import colearn.partner.domain.partner.PartnerCommand;
import colearn.partner.domain.partner.PartnerName;
import colearn.partner.domain.person.PersonCommand;
import colearn.partner.domain.person.ProgramRole;
import colearn.partner.domain.relationship.ConfirmedLearning;
import colearn.partner.domain.relationship.GapAcknowledgement;
import colearn.partner.domain.relationship.Level;
import colearn.partner.domain.relationship.Parties;
import colearn.partner.domain.relationship.Party;
import colearn.partner.domain.relationship.PartyType;
import colearn.partner.domain.relationship.RelationshipCommand;
import colearn.partner.domain.relationship.Side;
import colearn.partner.domain.relationship.Sides;
import colearn.partner.domain.relationship.Surroundings;
import colearn.platform.identity.Role;
import colearn.platform.secrets.SealedText;
import colearn.testkit.history.RandomHistory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever program managers do and correct, in whatever order: states follow from the events as they should have been, an aggregate holds what its
 * state claims, and rows built anew equal the live ones. What the rest of the program would say is believed, so that chance comes far.
 */
class RandomHistoriesTest {
    private static final Program PROGRAM = new Program();
    private static final UUID PARTNER = new UUID(1, 1);
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @AfterAll
    static void end() {
        PROGRAM.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void rowsStatesAndClaimsFollowFromTheEventsAsTheyShouldHaveBeen(long seed) throws Exception {
        var history = new RandomHistory(PROGRAM.service(), Program.reader(Role.PROGRAM_MANAGER), seed);
        var yard = "of history " + seed;
        history.of(DomainConfiguration.partners(), 2, (random, id, reads) -> ofPartner(random, yard));
        history.of(DomainConfiguration.agreements(), 3, (random, id, reads) -> ofAgreement(random, new UUID(seed, 1)));
        var people = history.of(DomainConfiguration.persons(), 2, (random, id, reads) -> ofPerson(random, id));
        history.of(DomainConfiguration.relationships(), 2, (random, id, reads) -> ofRelationship(random, people, id));
        history.of(DomainConfiguration.coaches(), 2, (random, id, reads) -> ofCoach(random, seed));
        history.of(DomainConfiguration.cohorts(), 1, (random, id, reads) -> ofCohort(random));
        history.play(400).check();
    }

    private static PartnerCommand ofPartner(Random random, String yard) {
        return switch (random.nextInt(9)) {
            case 0, 1 ->
                new PartnerCommand.Register(
                        name(random, yard),
                        List.of(),
                        List.of(new Industry("ISIC", "4", random.nextBoolean() ? "8610" : "2910", true)),
                        Program.ZONE);
            case 2 -> new PartnerCommand.Rename(name(random, yard));
            case 3, 4, 5 -> new PartnerCommand.Assess(any(random, Criterion.values()), words(random));
            case 6 -> new PartnerCommand.Admit(Optional.of(new AgreementInEffect(PARTNER, PARTNER)));
            case 7 ->
                random.nextInt(4) == 0
                        ? new PartnerCommand.Decline(words(random))
                        : new PartnerCommand.Pause(words(random));
            default -> new PartnerCommand.Resume();
        };
    }

    /** Few names, so that partners are in each other's way. */
    private static PartnerName name(Random random, String yard) {
        return new PartnerName("Name %d %s".formatted(random.nextInt(3), yard));
    }

    private static AgreementCommand ofAgreement(Random random, UUID partner) {
        var from = TODAY.plusDays(random.nextInt(100) - 50);
        return switch (random.nextInt(10)) {
            case 0 ->
                new AgreementCommand.Draft(
                        partner,
                        Optional.of(known(partner)),
                        words(random),
                        fee(random),
                        new Term(from, from.plusDays(random.nextInt(100)), Program.ZONE),
                        any(random, Audience.values()),
                        any(random, Attribution.values()));
            case 1 -> new AgreementCommand.Propose();
            case 2, 3 -> signed(AgreementSide.INSTITUTE, Program.INSTITUTE);
            case 4, 5 -> signed(AgreementSide.PARTNER, partner);
            case 6 -> new AgreementCommand.Renew(TODAY.plusDays(random.nextInt(200)));
            case 7, 8 ->
                new AgreementCommand.ChangeTerms(
                        TODAY.plusDays(random.nextInt(30)),
                        words(random),
                        fee(random),
                        any(random, Audience.values()),
                        any(random, Attribution.values()));
            default ->
                random.nextInt(5) == 0 ? new AgreementCommand.Terminate(words(random)) : new AgreementCommand.Expire();
        };
    }

    private static AgreementCommand signed(AgreementSide side, UUID party) {
        var person = new UUID(2, side.ordinal());
        return new AgreementCommand.Sign(side, person, Optional.of(new KnownPerson(person, party)), Program.INSTITUTE);
    }

    private static Fee fee(Random random) {
        return new Fee(new BigDecimal(random.nextInt(1000)), random.nextBoolean() ? "USD" : "EUR");
    }

    private static PersonCommand ofPerson(Random random, UUID id) {
        var from = TODAY.plusDays(random.nextInt(100));
        return switch (random.nextInt(4)) {
            case 0 ->
                new PersonCommand.Register(
                        PARTNER,
                        true,
                        new SealedText(id, "name %d".formatted(random.nextInt(5))),
                        new SealedText(id, "email"),
                        Program.ZONE);
            case 1 -> new PersonCommand.EndRole(any(random, ProgramRole.values()), from);
            default ->
                new PersonCommand.AssignRole(
                        any(random, ProgramRole.values()),
                        from,
                        random.nextBoolean() ? null : from.plusDays(random.nextInt(30)));
        };
    }

    /** Few persons, so that coaches are in each other's way; few places, so that they are full. */
    private static CoachCommand ofCoach(Random random, long seed) {
        var relationship = new UUID(4, random.nextInt(4));
        return switch (random.nextInt(11)) {
            case 0, 1 ->
                new CoachCommand.Register(
                        new UUID(seed, 5 + random.nextInt(2)),
                        RoleHolder.COACH,
                        new Offer(
                                List.of(new Skill("skill %d".formatted(random.nextInt(5)))),
                                List.of(new CoachedIndustry("ISIC", "4", random.nextBoolean() ? "8610" : "2910")),
                                List.of(new Language(random.nextBoolean() ? "en" : "pt-BR")),
                                1 + random.nextInt(2)));
            case 2 -> new CoachCommand.ChangeCapacity(1 + random.nextInt(3));
            case 3, 4, 5 -> new CoachCommand.Assign(relationship, RelationshipStanding.OPEN);
            case 6, 7 -> new CoachCommand.EndAssignment(relationship);
            case 8 -> new CoachCommand.BecomeUnavailable();
            case 9 -> new CoachCommand.Return();
            default -> new CoachCommand.Leave();
        };
    }

    /** Few partners and few seats, so that some wait. */
    private static CohortCommand ofCohort(Random random) {
        var partner = new UUID(5, random.nextInt(5));
        return switch (random.nextInt(12)) {
            case 0 ->
                new CohortCommand.Draft(new Plan(
                        new ProgramName("program %d".formatted(random.nextInt(3))),
                        TODAY,
                        TODAY.plusDays(random.nextInt(100)),
                        1 + random.nextInt(3)));
            case 1, 2 -> new CohortCommand.Open();
            case 3 -> new CohortCommand.Start();
            case 4, 5, 6, 7 -> new CohortCommand.Enroll(partner, Optional.of(known(partner)));
            case 8, 9, 10 ->
                new CohortCommand.Withdraw(
                        partner, random.nextBoolean() ? Set.of() : Set.of(new UUID(5, 0), new UUID(5, 3)));
            default -> random.nextInt(5) == 0 ? new CohortCommand.Close() : new CohortCommand.Open();
        };
    }

    private static RelationshipCommand ofRelationship(Random random, List<UUID> people, UUID id) {
        var day = TODAY.minusDays(random.nextInt(60));
        var person = people.get(random.nextInt(people.size()));
        return switch (random.nextInt(10)) {
            case 0, 1 ->
                new RelationshipCommand.Propose(
                        Level.MISSION,
                        new Sides(
                                new Parties(List.of(new Party(PartyType.ORGANISATION, PARTNER, "a partner", PARTNER))),
                                new Parties(List.of(new Party(PartyType.ORGANISATION, Program.INSTITUTE, "us", null)))),
                        "to learn %d".formatted(random.nextInt(10)),
                        null,
                        null,
                        new Surroundings(Program.INSTITUTE, Map.of(PARTNER, known(PARTNER)), Map.of(), true));
            case 2, 3, 4 ->
                new RelationshipCommand.JoinSide(any(random, Side.values()), person, true, day, Program.ZONE);
            case 5 -> new RelationshipCommand.LeaveSide(person, day, Program.ZONE);
            case 6, 7 -> new RelationshipCommand.Activate(Map.of(PARTNER, known(PARTNER)), Program.ZONE);
            case 8 -> new RelationshipCommand.Reactivate(Optional.empty(), Program.ZONE);
            default ->
                new RelationshipCommand.Conclude(
                        random.nextBoolean()
                                ? List.of(new ConfirmedLearning(Side.A, id), new ConfirmedLearning(Side.B, PARTNER))
                                : List.of(),
                        random.nextBoolean()
                                ? Optional.of(new GapAcknowledgement(PARTNER, words(random)))
                                : Optional.empty());
        };
    }

    private static KnownPartner known(UUID partner) {
        return new KnownPartner(partner, PartnerStanding.ACTIVE, new Industry("ISIC", "4", "8610", true));
    }

    private static SealedText words(Random random) {
        return new SealedText(new UUID(3, random.nextInt(5)), "d29yZHM=");
    }

    private static <T> T any(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}
