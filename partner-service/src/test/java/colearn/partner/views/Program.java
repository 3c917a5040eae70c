package colearn.partner.views;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.partner.configuration.DomainConfiguration;
import colearn.partner.configuration.ReadViewConfiguration;
import colearn.partner.configuration.ReceivedConfiguration;
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
import colearn.partner.domain.relationship.Level;
import colearn.partner.domain.relationship.Parties;
import colearn.partner.domain.relationship.Party;
import colearn.partner.domain.relationship.PartyType;
import colearn.partner.domain.relationship.RelationshipCommand;
import colearn.partner.domain.relationship.Side;
import colearn.partner.domain.relationship.Sides;
import colearn.partner.domain.relationship.Surroundings;
import colearn.partner.received.LearningFact;
import colearn.partner.received.SessionFact;
import colearn.platform.commands.Aggregate;
import colearn.platform.commands.Commands.Order;
import colearn.platform.commands.Outcome;
import colearn.platform.eventlog.ReceivedFact;
import colearn.platform.identity.Caller;
import colearn.platform.identity.CallerSession;
import colearn.platform.identity.Role;
import colearn.platform.json.Json;
import colearn.platform.secrets.SealedText;
import colearn.platform.time.Ids;
import colearn.testkit.ServiceCore;
import colearn.testkit.ServiceDatabase;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A program on a database of its own: what is done to it, and what a reader of its views sees. */
final class Program implements AutoCloseable {
    static final UUID INSTITUTE = Ids.next();
    static final UUID MANAGER = Ids.next();
    static final ZoneId ZONE = ZoneId.of("America/Detroit");
    static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    static final Instant HEARD = Instant.parse("2026-03-09T13:00:00Z");

    private final ServiceDatabase database = new ServiceDatabase("partner");
    private final ServiceCore service = new ServiceCore(
            database, DomainConfiguration.class, ReceivedConfiguration.class, ReadViewConfiguration.class);
    private long facts;

    UUID partner(String name, String code, String... aliases) {
        var id = Ids.next();
        var also = List.of(aliases).stream().map(PartnerName::new).toList();
        var industry = new Industry("ISIC", "4", code, true);
        partner(id, new PartnerCommand.Register(new PartnerName(name), also, List.of(industry), ZONE));
        return id;
    }

    void partner(UUID id, PartnerCommand command) {
        send(DomainConfiguration.partners(), id, command);
    }

    void admit(UUID id) {
        for (var criterion : Criterion.values()) {
            partner(id, new PartnerCommand.Assess(criterion, sealed("seen")));
        }
        partner(id, new PartnerCommand.Admit(Optional.of(new AgreementInEffect(Ids.next(), id))));
    }

    UUID agreement(UUID partner) {
        var id = Ids.next();
        agreement(
                id,
                new AgreementCommand.Draft(
                        partner,
                        Optional.of(known(partner, "8610")),
                        sealed("rules"),
                        new Fee(new BigDecimal("12000"), "USD"),
                        new Term(MARCH, LocalDate.of(2026, 8, 31), ZONE),
                        Audience.PARTNERS,
                        Attribution.INDUSTRY));
        return id;
    }

    void agreement(UUID id, AgreementCommand command) {
        send(DomainConfiguration.agreements(), id, command);
    }

    void sign(UUID agreement, AgreementSide side, UUID person, UUID party) {
        agreement(
                agreement,
                new AgreementCommand.Sign(side, person, Optional.of(new KnownPerson(person, party)), INSTITUTE));
    }

    UUID person(UUID party) {
        var id = Ids.next();
        person(
                id,
                new PersonCommand.Register(party, true, new SealedText(id, "name"), new SealedText(id, "email"), ZONE));
        return id;
    }

    void person(UUID id, PersonCommand command) {
        send(DomainConfiguration.persons(), id, command);
    }

    /** The institute and a partner, with a coach on the one side and a person of the partner's on the other. */
    UUID mission(UUID partner, String code, UUID member, UUID coach) {
        var id = Ids.next();
        var sides = new Sides(
                new Parties(List.of(new Party(PartyType.ORGANISATION, partner, "a partner", partner))),
                new Parties(List.of(new Party(PartyType.ORGANISATION, INSTITUTE, "the institute", null))));
        propose(id, Level.MISSION, sides, known(partner, code), Map.of());
        join(id, Side.A, member);
        join(id, Side.B, coach);
        return id;
    }

    /** A person of a partner, who is a party and speaks for nobody, and a group. */
    UUID individual(UUID partner, String code, UUID learner, UUID leader) {
        var id = Ids.next();
        var sides = new Sides(
                new Parties(List.of(new Party(PartyType.PERSON, learner, null, partner))),
                new Parties(List.of(new Party(PartyType.GROUP, Ids.next(), "leaders", partner))));
        propose(id, Level.INDIVIDUAL, sides, known(partner, code), Map.of(learner, new KnownPerson(learner, partner)));
        join(id, Side.B, leader);
        return id;
    }

    private void propose(UUID id, Level level, Sides sides, KnownPartner partner, Map<UUID, KnownPerson> persons) {
        var surroundings = new Surroundings(INSTITUTE, Map.of(partner.id(), partner), persons, true);
        relationship(id, new RelationshipCommand.Propose(level, sides, "to learn", null, null, surroundings));
    }

    void join(UUID relationship, Side side, UUID person) {
        relationship(relationship, new RelationshipCommand.JoinSide(side, person, true, MARCH, ZONE));
    }

    void activate(UUID relationship, UUID partner, String code) {
        relationship(relationship, new RelationshipCommand.Activate(Map.of(partner, known(partner, code)), ZONE));
    }

    void relationship(UUID id, RelationshipCommand command) {
        send(DomainConfiguration.relationships(), id, command);
    }

    void assignRole(UUID person) {
        person(person, new PersonCommand.AssignRole(ProgramRole.COACH, MARCH, null));
        person(person, new PersonCommand.EndRole(ProgramRole.COACH, LocalDate.of(2026, 5, 31)));
    }

    UUID coach(UUID person, int capacity, String skill, String language, String isic) {
        var id = Ids.next();
        var offer = new Offer(
                List.of(new Skill(skill)),
                List.of(new CoachedIndustry("ISIC", "4", isic)),
                List.of(new Language(language)),
                capacity);
        coach(id, new CoachCommand.Register(person, RoleHolder.COACH, offer));
        return id;
    }

    void coach(UUID id, CoachCommand command) {
        send(DomainConfiguration.coaches(), id, command);
    }

    UUID cohort(int seats) {
        var id = Ids.next();
        var plan = new Plan(new ProgramName("spring"), MARCH, MARCH.plusMonths(6), seats);
        cohort(id, new CohortCommand.Draft(plan));
        return id;
    }

    void enrol(UUID cohort, UUID partner) {
        cohort(cohort, new CohortCommand.Enroll(partner, Optional.of(known(partner, "8610"))));
    }

    void cohort(UUID id, CohortCommand command) {
        send(DomainConfiguration.cohorts(), id, command);
    }

    private static KnownPartner known(UUID partner, String code) {
        return new KnownPartner(partner, PartnerStanding.ACTIVE, new Industry("ISIC", "4", code, true));
    }

    private <C, S, E> void send(Aggregate<C, S, E> aggregate, UUID id, C command) {
        var outcome =
                service.commands().perform(Order.of(aggregate, id, reader(Role.PROGRAM_MANAGER), reads -> command));
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
    }

    void learning(UUID relationship, UUID learning, long version, LearningFact fact) {
        hear("insight", "learning", learning, version, relationship, fact);
    }

    void held(UUID relationship, Instant at) {
        hear("session", "session", Ids.next(), 1, relationship, new SessionFact.Held(at), at);
    }

    private void hear(String source, String aggregate, UUID id, long version, UUID relationship, Object fact) {
        hear(source, aggregate, id, version, relationship, fact, HEARD);
    }

    private void hear(
            String source, String aggregate, UUID id, long version, UUID relationship, Object fact, Instant at) {
        var type = aggregate + "." + fact.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
        try {
            service.hear(List.of(new ReceivedFact(
                    Ids.next(),
                    source,
                    aggregate,
                    id,
                    version,
                    type,
                    1,
                    Json.stored().writeValueAsString(fact),
                    "{\"actor\":\"%s\",\"correlation\":\"test\",\"reliedOn\":[]}".formatted(MANAGER),
                    Map.of("relationship", relationship),
                    1,
                    ++facts,
                    at,
                    at,
                    null)));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    void seen(String... views) throws InterruptedException {
        for (var view : views) {
            service.seen(view);
        }
    }

    ServiceCore service() {
        return service;
    }

    <T> T get(Class<T> type) {
        return service.get(type);
    }

    /** What a reader sees through the app's own role; null where the transaction was not told who asks. */
    <T> T asks(@Nullable Caller reader, Function<JdbcClient, T> query) {
        var app = database.settings().app();
        try (var source =
                new SingleConnectionDataSource(database.settings().url(), app.username(), app.password(), true)) {
            source.setAutoCommit(false);
            var client = JdbcClient.create(source);
            if (reader != null) {
                CallerSession.begin(client, reader);
            }
            return query.apply(client);
        }
    }

    static Caller reader(Role role) {
        return reader(MANAGER, role, null);
    }

    static Caller reader(UUID person, Role role, @Nullable UUID partner) {
        return new Caller(person, Set.of(role), partner, "test", null);
    }

    static SealedText sealed(String text) {
        return new SealedText(Ids.next(), text);
    }

    @Override
    public void close() {
        service.close();
    }
}
