package colearn.session.views;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.platform.commands.Aggregate;
import colearn.platform.commands.Commands.Order;
import colearn.platform.commands.Outcome;
import colearn.platform.eventlog.ReceivedFact;
import colearn.platform.http.Paging;
import colearn.platform.identity.Caller;
import colearn.platform.identity.CallerSession;
import colearn.platform.identity.Role;
import colearn.platform.json.Json;
import colearn.platform.secrets.SealedText;
import colearn.platform.time.Ids;
import colearn.platform.views.Views;
import colearn.session.configuration.DomainConfiguration;
import colearn.session.configuration.ReadViewConfiguration;
import colearn.session.configuration.ReceivedConfiguration;
import colearn.session.domain.Actor;
import colearn.session.domain.LearningKind;
import colearn.session.domain.Side;
import colearn.session.domain.Visibility;
import colearn.session.domain.session.Appointment;
import colearn.session.domain.session.SessionCommand;
import colearn.session.domain.session.Subject;
import colearn.session.domain.struggle.Observation;
import colearn.session.domain.struggle.StruggleCommand;
import colearn.session.received.Heard;
import colearn.session.received.RelationshipFact;
import colearn.session.views.session.SessionRow;
import colearn.session.views.session.SessionRows;
import colearn.session.views.struggle.StruggleRow;
import colearn.session.views.struggle.StruggleRows;
import colearn.testkit.ServiceCore;
import colearn.testkit.ServiceDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A session of a hospital and the institute, told once for all the tests that look at it. */
final class ToldSession {
    static final UUID RELATIONSHIP = Ids.next();
    static final UUID WARD = Ids.next();
    static final UUID INSTITUTE = Ids.next();
    static final UUID NURSE = Ids.next();
    static final UUID COACH = Ids.next();
    static final LocalDate DAY = LocalDate.of(2026, 3, 9);
    static final UUID STRUGGLE = Ids.next();
    static final UUID SESSION = Ids.next();
    static final Paging ALL = new Paging(Optional.empty(), 200);

    private static final ServiceDatabase DATABASE = new ServiceDatabase("session");
    private static final ServiceCore SERVICE = new ServiceCore(
            DATABASE, DomainConfiguration.class, ReceivedConfiguration.class, ReadViewConfiguration.class);

    static {
        try {
            hearOfTheRelationship();
            observeAndAgree();
            holdAndWrite();
            for (var view : SERVICE.get(Views.class).names()) {
                SERVICE.seen(view);
            }
        } catch (SQLException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The same service for all that look at it. */
    static ServiceCore service() {
        return SERVICE;
    }

    static void hearOfTheRelationship() throws SQLException {
        var sides = new RelationshipFact.Proposed(
                new RelationshipFact.SideAgreed(List.of(new RelationshipFact.Party(WARD, null))),
                new RelationshipFact.SideAgreed(List.of(new RelationshipFact.Party(INSTITUTE, null))));
        var facts = new ArrayList<ReceivedFact>();
        facts.add(fact(1, "proposed", sides));
        facts.add(fact(2, "side-member-joined", new RelationshipFact.SideMemberJoined("A", NURSE, DAY)));
        facts.add(fact(3, "side-member-joined", new RelationshipFact.SideMemberJoined("B", COACH, DAY)));
        facts.add(fact(4, "activated", new RelationshipFact.Activated()));
        SERVICE.hear(facts);
    }

    static ReceivedFact fact(long version, String type, RelationshipFact body) {
        var at = Instant.parse("2026-03-01T08:00:00Z");
        return new ReceivedFact(
                Ids.next(),
                "partner",
                "relationship",
                RELATIONSHIP,
                version,
                "relationship." + type,
                1,
                Json.stored().writeValueAsString(body),
                "{\"actor\":\"%s\",\"correlation\":\"test\",\"reliedOn\":[]}".formatted(COACH),
                Map.of(),
                1,
                version,
                at,
                at,
                null);
    }

    static void observeAndAgree() {
        var seen = new Observation(
                "admission desk",
                "registering",
                sealed("patients wait twice"),
                "nurses",
                NURSE,
                Instant.parse("2026-03-09T08:00:00Z"));
        send(
                DomainConfiguration.struggles(),
                STRUGGLE,
                NURSE,
                heard -> new StruggleCommand.Observe(
                        heard.standing(RELATIONSHIP, Instant.now()), heard.membership(RELATIONSHIP, NURSE, DAY), seen));
        send(
                DomainConfiguration.struggles(),
                STRUGGLE,
                NURSE,
                heard -> new StruggleCommand.Agree(Side.A, heard.membership(RELATIONSHIP, NURSE, DAY)));
        send(
                DomainConfiguration.struggles(),
                STRUGGLE,
                COACH,
                heard -> new StruggleCommand.Agree(Side.B, heard.membership(RELATIONSHIP, COACH, DAY)));
    }

    static void holdAndWrite() {
        var appointment = new Appointment(
                LocalDateTime.of(DAY, java.time.LocalTime.of(9, 0)), ZoneId.of("America/Detroit"), Duration.ofHours(1));
        send(
                DomainConfiguration.sessions(),
                SESSION,
                COACH,
                heard -> new SessionCommand.LogHeld(
                        member(heard, COACH),
                        new Subject(RELATIONSHIP, List.of()),
                        appointment,
                        heard.standing(RELATIONSHIP, Instant.now()),
                        List.of()));
        for (var visibility : Visibility.values()) {
            note(NURSE, visibility);
        }
        reflect(NURSE, Side.A, WARD);
        reflect(COACH, Side.B, INSTITUTE);
    }

    static void note(UUID author, Visibility visibility) {
        send(
                DomainConfiguration.sessions(),
                SESSION,
                author,
                heard -> new SessionCommand.AddNote(
                        member(heard, author), Ids.next(), visibility, sealed(visibility.name())));
    }

    static void reflect(UUID author, Side side, UUID learner) {
        send(
                DomainConfiguration.sessions(),
                SESSION,
                author,
                heard -> new SessionCommand.Reflect(
                        member(heard, author),
                        Ids.next(),
                        side,
                        learner,
                        Set.of(learner),
                        sealed("learned"),
                        LearningKind.WORK,
                        Visibility.PROGRAM));
    }

    static SealedText sealed(String text) {
        return new SealedText(Ids.next(), text);
    }

    static Actor.Member member(Heard heard, UUID person) {
        return new Actor.Member(heard.membership(RELATIONSHIP, person, DAY));
    }

    static <C, S, E> void send(Aggregate<C, S, E> aggregate, UUID id, UUID person, Function<Heard, C> command) {
        var caller = new Caller(person, Set.of(Role.COACH), null, "test", null);
        var outcome =
                SERVICE.commands().perform(Order.of(aggregate, id, caller, reads -> command.apply(new Heard(reads))));
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
    }

    /** What a reader sees through the app's own role; nobody, where the transaction was not told who asks. */
    static <T> T asks(@Nullable Caller reader, Function<JdbcClient, T> query) {
        var app = DATABASE.settings().app();
        try (var source =
                new SingleConnectionDataSource(DATABASE.settings().url(), app.username(), app.password(), true)) {
            source.setAutoCommit(false);
            var client = JdbcClient.create(source);
            if (reader != null) {
                CallerSession.begin(client, reader);
            }
            return query.apply(client);
        }
    }

    static Caller person(UUID id, Role role) {
        return new Caller(id, Set.of(role), null, "test", null);
    }

    static List<SessionRow> sessionsReadBy(@Nullable Caller reader) {
        return asks(
                reader,
                client -> new SessionRows(Json.stored())
                        .of(client, RELATIONSHIP, null, ALL)
                        .rows());
    }

    static List<StruggleRow> strugglesReadBy(@Nullable Caller reader) {
        return asks(
                reader,
                client -> new StruggleRows(Json.stored())
                        .of(client, RELATIONSHIP, null, ALL)
                        .rows());
    }

    private ToldSession() {}
}
