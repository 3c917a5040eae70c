package colearn.session.domain.session;

import colearn.platform.secrets.SealedText;
import colearn.session.domain.Actor;
import colearn.session.domain.LearningKind;
import colearn.session.domain.Membership;
import colearn.session.domain.ObservedStruggle;
import colearn.session.domain.RelationshipStanding;
import colearn.session.domain.Side;
import colearn.session.domain.Visibility;
import colearn.session.domain.session.SessionEvent.Cancelled;
import colearn.session.domain.session.SessionEvent.Closed;
import colearn.session.domain.session.SessionEvent.Held;
import colearn.session.domain.session.SessionEvent.NoShowMarked;
import colearn.session.domain.session.SessionEvent.ReflectionRecorded;
import colearn.session.domain.session.SessionEvent.Requested;
import colearn.session.domain.session.SessionEvent.Scheduled;
import colearn.testkit.DeciderSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A new hire and a co-worker (side A) at a line in Detroit, their team leader (side B), and sessions of theirs at every stage. */
final class Line {
    static final UUID LINE = new UUID(1, 1);
    static final UUID ELSEWHERE = new UUID(1, 2);
    static final UUID NEW_HIRE = new UUID(2, 1);
    static final UUID CO_WORKER = new UUID(2, 2);
    static final UUID TEAM_LEADER = new UUID(2, 3);
    static final UUID STRANGER = new UUID(2, 4);
    static final UUID PROGRAM_MANAGER = new UUID(2, 5);
    static final UUID PARTNER = new UUID(3, 1);

    static final Membership OF_SIDE_A = new Membership(LINE, NEW_HIRE, Set.of(Side.A));
    static final Membership ALSO_OF_SIDE_A = new Membership(LINE, CO_WORKER, Set.of(Side.A));
    static final Membership OF_SIDE_B = new Membership(LINE, TEAM_LEADER, Set.of(Side.B));
    static final Membership OF_BOTH = new Membership(LINE, TEAM_LEADER, Set.of(Side.A, Side.B));
    static final Membership OF_NEITHER = new Membership(LINE, STRANGER, Set.of());
    static final Membership OF_ANOTHER_RELATIONSHIP = new Membership(ELSEWHERE, STRANGER, Set.of(Side.A));
    static final Actor.Member A = new Actor.Member(OF_SIDE_A);
    static final Actor.Member B = new Actor.Member(OF_SIDE_B);
    static final Actor PROGRAM = new Actor.Program(PROGRAM_MANAGER);

    static final Subject BUMPERS = new Subject(LINE, List.of(new UUID(4, 1)));
    static final UUID STRUGGLE = BUMPERS.struggleIds().getFirst();
    static final ObservedStruggle SEEN = new ObservedStruggle(STRUGGLE, LINE, Instant.parse("2026-02-20T15:00:00Z"));
    static final RelationshipStanding ACTIVE = standing(RelationshipStanding.State.ACTIVE);
    static final RelationshipStanding PARTNER_PAUSED = new RelationshipStanding(
            LINE, RelationshipStanding.State.ACTIVE, Set.of(PARTNER), Set.of(PARTNER), Set.of());

    static final ZoneId DETROIT = ZoneId.of("America/Detroit");
    static final Duration HOUR = Duration.ofHours(1);
    static final Appointment MARCH_2 = nineInDetroit("2026-03-02T09:00");
    static final Appointment MARCH_9 = nineInDetroit("2026-03-09T09:00");
    static final Instant START = Instant.parse("2026-03-02T14:00:00Z");
    static final Instant BEFORE = START.minusNanos(1);
    static final Instant AFTER = START.plus(HOUR);
    static final String UID = "0190c0de-0000-7000-8000-000000000001";

    static final SealedText TEXT = new SealedText(new UUID(7, 1), "dGV4dA==");
    static final UUID REFLECTION = new UUID(5, 1);

    static final DeciderSpec<SessionCommand, Session, SessionEvent> A_SESSION =
            DeciderSpec.of(new SessionDecider()).at(AFTER);
    static final DeciderSpec<SessionCommand, Session, SessionEvent> REQUESTED =
            A_SESSION.given(new Requested(LINE, BUMPERS.struggleIds()));
    static final DeciderSpec<SessionCommand, Session, SessionEvent> SCHEDULED =
            REQUESTED.given(new Scheduled(MARCH_2.localStart(), DETROIT, HOUR, UID, 0));
    static final DeciderSpec<SessionCommand, Session, SessionEvent> CANCELLED =
            SCHEDULED.given(new Cancelled(TEAM_LEADER, TEXT));
    static final DeciderSpec<SessionCommand, Session, SessionEvent> NO_SHOW = SCHEDULED.given(new NoShowMarked(Side.A));
    static final DeciderSpec<SessionCommand, Session, SessionEvent> HELD = SCHEDULED.given(Held.asScheduled(START));
    static final DeciderSpec<SessionCommand, Session, SessionEvent> CLOSED =
            HELD.given(new Closed(Set.of(Side.A, Side.B)));

    private Line() {}

    /** Every stage but those named, to which a command is refused. */
    static List<DeciderSpec<SessionCommand, Session, SessionEvent>> stagesBut(Stage... possible) {
        return List.of(REQUESTED, SCHEDULED, CANCELLED, NO_SHOW, HELD, CLOSED).stream()
                .filter(it -> !List.of(possible).contains(stage(it)))
                .toList();
    }

    static Stage stage(DeciderSpec<SessionCommand, Session, SessionEvent> session) {
        return ((Session.Known) session.state()).stage();
    }

    static RelationshipStanding standing(RelationshipStanding.State state) {
        return new RelationshipStanding(LINE, state, Set.of(PARTNER), Set.of(), Set.of());
    }

    static Appointment nineInDetroit(String localStart) {
        return new Appointment(LocalDateTime.parse(localStart), DETROIT, HOUR);
    }

    /** Somebody of {@code by} says what {@code side} learned. */
    static ReflectionRecorded reflection(UUID id, Side side, Visibility visibility, UUID author, Side by) {
        var learner = side == Side.A ? NEW_HIRE : TEAM_LEADER;
        return new ReflectionRecorded(id, side, learner, TEXT, LearningKind.WORK, visibility, author, by);
    }
}
