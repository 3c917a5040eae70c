package colearn.session.views;

import colearn.platform.identity.Role;
import colearn.platform.secrets.SealedText;
import colearn.platform.time.Ids;
import colearn.session.configuration.DomainConfiguration;
import colearn.session.domain.Actor;
import colearn.session.domain.LearningKind;
import colearn.session.domain.Membership;
import colearn.session.domain.ObservedStruggle;
import colearn.session.domain.RelationshipStanding;
import colearn.session.domain.Side;
import colearn.session.domain.Visibility;
import colearn.session.domain.session.Appointment;
import colearn.session.domain.session.SessionCommand;
import colearn.session.domain.session.Subject;
import colearn.session.domain.session.Tool;
import colearn.session.domain.struggle.Observation;
import colearn.session.domain.struggle.StruggleCommand;
import colearn.testkit.history.RandomHistory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is done and corrected in sessions and struggles, in whatever order: states follow from the events as they should have been, and rows
 * built anew equal the live ones. What the rest of the program would say is believed, so that chance comes far.
 */
class RandomHistoriesTest {
    private static final UUID RELATIONSHIP = new UUID(1, 1);
    private static final UUID SOMEBODY = new UUID(1, 2);
    private static final UUID STRUGGLE = new UUID(1, 3);
    private static final Instant LONG_AGO = Instant.parse("2025-01-01T00:00:00Z");
    private static final RelationshipStanding OPEN =
            new RelationshipStanding(RELATIONSHIP, RelationshipStanding.State.ACTIVE, Set.of(), Set.of(), Set.of());
    private static final Membership BOTH = new Membership(RELATIONSHIP, SOMEBODY, Set.of(Side.A, Side.B));
    private static final Actor.Member MEMBER = new Actor.Member(BOTH);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void rowsAndStatesFollowFromTheEventsAsTheyShouldHaveBeen(long seed) throws Exception {
        var history =
                new RandomHistory(ToldSession.service(), ToldSession.person(SOMEBODY, Role.PROGRAM_MANAGER), seed);
        history.of(DomainConfiguration.struggles(), 2, (random, id, reads) -> ofStruggle(random));
        history.of(DomainConfiguration.sessions(), 4, (random, id, reads) -> ofSession(random, id));
        history.play(400).check();
    }

    private static StruggleCommand ofStruggle(Random random) {
        return switch (random.nextInt(8)) {
            case 0, 1 ->
                new StruggleCommand.Observe(
                        OPEN,
                        BOTH,
                        new Observation(
                                "desk %d".formatted(random.nextInt(5)),
                                "registering",
                                words(random),
                                "nurses",
                                SOMEBODY,
                                LONG_AGO.plusSeconds(random.nextInt(1000))));
            case 2, 3, 4 -> new StruggleCommand.Agree(any(random, Side.values()), BOTH);
            case 5 -> new StruggleCommand.Defer(words(random), BOTH);
            default -> new StruggleCommand.Resolve(words(random), BOTH);
        };
    }

    /** Sessions of long ago, so that they may be closed. */
    private static SessionCommand ofSession(Random random, UUID session) {
        return switch (random.nextInt(22)) {
            case 0, 1 -> new SessionCommand.Request(MEMBER, new Subject(RELATIONSHIP, List.of()), OPEN, List.of());
            case 2 ->
                new SessionCommand.LogHeld(
                        MEMBER, new Subject(RELATIONSHIP, List.of()), appointment(random), OPEN, List.of());
            case 3, 4 -> new SessionCommand.Schedule(MEMBER, appointment(random), session.toString(), OPEN);
            case 5 -> new SessionCommand.Reschedule(MEMBER, appointment(random), words(random), OPEN);
            case 6 ->
                random.nextInt(3) == 0
                        ? new SessionCommand.Cancel(MEMBER, words(random))
                        : new SessionCommand.MarkNoShow(MEMBER, any(random, Side.values()));
            case 7, 8 -> new SessionCommand.MarkAttendance(MEMBER, any(random, Side.values()), BOTH, null);
            case 9, 10, 11 -> new SessionCommand.Hold(MEMBER, null);
            case 12, 13 ->
                new SessionCommand.UseTool(
                        MEMBER,
                        new Tool("tool %d".formatted(random.nextInt(3))),
                        STRUGGLE,
                        Optional.of(new ObservedStruggle(STRUGGLE, RELATIONSHIP, LONG_AGO)),
                        words(random));
            case 14 -> new SessionCommand.AddNote(MEMBER, Ids.next(), any(random, Visibility.values()), words(random));
            case 15, 16, 17 ->
                new SessionCommand.Reflect(
                        MEMBER,
                        reflection(random, session),
                        any(random, Side.values()),
                        SOMEBODY,
                        Set.of(SOMEBODY),
                        words(random),
                        any(random, LearningKind.values()),
                        any(random, Visibility.values()));
            case 18, 19 ->
                new SessionCommand.WidenReflection(BOTH, reflection(random, session), any(random, Visibility.values()));
            case 20 -> new SessionCommand.DeclareNothingLearned(MEMBER, any(random, Side.values()), words(random));
            default -> new SessionCommand.Close(MEMBER);
        };
    }

    /** Few, so that the same is widened and corrected. */
    private static UUID reflection(Random random, UUID session) {
        return new UUID(session.getMostSignificantBits(), session.getLeastSignificantBits() + 1 + random.nextInt(3));
    }

    private static Appointment appointment(Random random) {
        return new Appointment(
                LocalDateTime.of(2025, 3, 1 + random.nextInt(20), random.nextInt(24), 30),
                ZoneId.of("America/Detroit"),
                Duration.ofMinutes(30 + random.nextInt(60)));
    }

    private static SealedText words(Random random) {
        return new SealedText(new UUID(3, random.nextInt(5)), "d29yZHM=");
    }

    private static <T> T any(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}
