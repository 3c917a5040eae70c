package colearn.session.published;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.platform.published.CorrectedEvent;
import colearn.platform.published.Publication.PublicEvent;
import colearn.platform.secrets.SealedText;
import colearn.session.Happened;
import colearn.session.configuration.DomainConfiguration;
import colearn.session.domain.LearningKind;
import colearn.session.domain.Side;
import colearn.session.domain.Visibility;
import colearn.session.domain.session.SessionEvent;
import colearn.session.domain.session.Tool;
import colearn.session.domain.struggle.StruggleEvent;
import colearn.testkit.Contract;
import colearn.testkit.Contracts;
import colearn.testkit.GoldenEvents;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What this service stores, for ever, and what it publishes. */
class SessionContractTest {
    private static final SealedText TEXT = new SealedText(id(6), "c2VhbGVk");
    private static final LocalDateTime NINE = LocalDateTime.of(2026, 3, 9, 9, 0);
    private static final ZoneId DETROIT = ZoneId.of("America/Detroit");
    private static final Duration NINETY_MINUTES = Duration.ofMinutes(90);
    private static final Instant HELD = Instant.parse("2026-03-09T13:00:00Z");

    private final SessionServicePublication publication = new SessionServicePublication();

    private static UUID id(int last) {
        return UUID.fromString("0190c0de-0000-7000-8000-00000000000" + last);
    }

    private static SessionEvent reflection(Visibility visibility) {
        return new SessionEvent.ReflectionRecorded(
                id(4), Side.A, id(2), TEXT, LearningKind.WORK, visibility, id(5), Side.A);
    }

    private static SessionEvent widened(Visibility from) {
        return new SessionEvent.ReflectionWidened(
                id(4), Side.A, id(2), TEXT, LearningKind.WORK, from, Visibility.PROGRAM, id(5), Side.A);
    }

    @TestFactory
    Stream<DynamicTest> everyEventEverStoredIsStillRead() {
        return GoldenEvents.of("session", DomainConfiguration.struggles(), DomainConfiguration.sessions());
    }

    @TestFactory
    Stream<DynamicTest> everyPublishedEventIsWhatTheContractSays() {
        var events = Stream.of(
                        Map.entry(
                                "struggle.observed",
                                new StruggleEvent.Observed(
                                        id(1),
                                        "desk",
                                        "step",
                                        TEXT,
                                        "whose",
                                        id(5),
                                        Instant.parse("2026-03-01T14:00:00Z"))),
                        Map.entry("struggle.agreed-by", new StruggleEvent.AgreedBy(Side.A)),
                        Map.entry("struggle.resolved", new StruggleEvent.Resolved(TEXT)),
                        Map.entry("struggle.deferred", new StruggleEvent.Deferred(TEXT)),
                        Map.entry(
                                "session.scheduled",
                                new SessionEvent.Scheduled(NINE, DETROIT, NINETY_MINUTES, "uid", 0)),
                        Map.entry(
                                "session.rescheduled",
                                new SessionEvent.Rescheduled(id(5), TEXT, NINE, DETROIT, NINETY_MINUTES, 1)),
                        Map.entry("session.cancelled", new SessionEvent.Cancelled(id(5), TEXT)),
                        Map.entry("session.no-show-marked", new SessionEvent.NoShowMarked(Side.B)),
                        Map.entry("session.held", new SessionEvent.Held(HELD, false, null, null, null, null, null)),
                        Map.entry("session.reflection-recorded", reflection(Visibility.PROGRAM)),
                        Map.entry("session.reflection-widened", widened(Visibility.RELATIONSHIP)),
                        Map.entry(
                                "session.nothing-learned-declared",
                                new SessionEvent.NothingLearnedDeclared(Side.B, TEXT)),
                        Map.entry("session.closed", new SessionEvent.Closed(Set.of(Side.B))))
                .flatMap(event ->
                        publication.of(Happened.own(event.getKey(), id(3), 1, id(1), event.getValue())).stream());
        var reflected = publication
                .of(Happened.own("session.reflection-recorded", id(3), 1, id(1), reflection(Visibility.PROGRAM)))
                .orElseThrow();
        var content = new CorrectedEvent.Content(reflected.type(), 1, reflected.data());
        var corrections = Stream.of(
                new PublicEvent("session.event-corrected", 1, new CorrectedEvent(id(3), content, HELD)),
                new PublicEvent("struggle.event-corrected", 1, new CorrectedEvent(id(3), null, null)));
        return Contracts.publishedBy(
                "session", Stream.concat(events, corrections).toList());
    }

    @Test
    void aPrivateReflectionNeverLeavesThisService() {
        assertThat(publication.of(
                        Happened.own("session.reflection-recorded", id(3), 1, id(1), reflection(Visibility.PRIVATE))))
                .isEmpty();
    }

    @Test
    void whatWasPrivateIsRecordedForTheOthersWhenItIsWidened() {
        var published = publication
                .of(Happened.own("session.reflection-widened", id(3), 2, id(1), widened(Visibility.PRIVATE)))
                .orElseThrow();
        assertThat(published.type()).isEqualTo("session.reflection-recorded");
        Contract.holds("session", published);
    }

    @Test
    void notesToolsAndAttendanceStayHere() {
        for (var event : List.of(
                new SessionEvent.NoteAdded(id(9), Visibility.PROGRAM, TEXT, id(5)),
                new SessionEvent.ToolUsed(new Tool("kanban"), id(3), TEXT),
                new SessionEvent.AttendanceMarked(Side.A, id(5), null),
                new SessionEvent.Requested(id(1), List.of()))) {
            assertThat(publication.of(Happened.own("session.any", id(3), 1, id(1), event)))
                    .as("%s", event)
                    .isEmpty();
        }
    }
}
