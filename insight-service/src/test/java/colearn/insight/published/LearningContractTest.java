package colearn.insight.published;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.insight.Story;
import colearn.insight.configuration.BalanceConfiguration;
import colearn.insight.configuration.LearningConfiguration;
import colearn.insight.domain.Side;
import colearn.insight.domain.balance.BalanceEvent;
import colearn.insight.domain.learning.Evidence;
import colearn.insight.domain.learning.Kind;
import colearn.insight.domain.learning.LearningEvent;
import colearn.insight.domain.learning.Visibility;
import colearn.insight.received.SessionFact;
import colearn.platform.published.Publication.PublicEvent;
import colearn.platform.secrets.SealedText;
import colearn.testkit.Contracts;
import colearn.testkit.GoldenEvents;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What this service stores, for ever, and what it publishes. */
class LearningContractTest {
    private static final UUID LEARNING = id(9);
    private static final UUID MEMBER = id(5);
    private static final SealedText WHY = new SealedText(id(7), "c2VhbGVk");

    private final LearningPublication publication = new LearningPublication();
    private final Story story = new Story();

    @TestFactory
    Stream<DynamicTest> everyEventEverStoredIsStillRead() {
        return GoldenEvents.of("insight", LearningConfiguration.learnings(), BalanceConfiguration.balances());
    }

    @TestFactory
    Stream<DynamicTest> everyPublishedEventIsWhatTheContractSays() {
        var events = Stream.of(
                        new LearningEvent.Recorded(
                                id(1),
                                Side.A,
                                id(2),
                                new SealedText(id(6), "c2VhbGVk"),
                                Kind.WORK,
                                Visibility.PROGRAM,
                                List.of(new Evidence(Evidence.Type.SESSION, id(3))),
                                id(4),
                                Side.B),
                        new LearningEvent.Amended(
                                id(1),
                                Side.A,
                                id(2),
                                new SealedText(id(6), "c2VhbGVk"),
                                Kind.COACHING,
                                Visibility.PROGRAM,
                                List.of(new Evidence(Evidence.Type.SESSION, id(3))),
                                id(4),
                                Side.B),
                        new LearningEvent.Widened(Visibility.PROGRAM),
                        new LearningEvent.Narrowed(Visibility.RELATIONSHIP),
                        new LearningEvent.Confirmed(MEMBER),
                        new LearningEvent.Disputed(MEMBER, WHY),
                        new LearningEvent.Retracted(WHY))
                .map(event -> story.learning(LEARNING, id(1), event, Instant.EPOCH))
                .map(event -> publication.of(event).orElseThrow())
                .toList();
        return Contracts.publishedBy(
                "insight", Stream.concat(events.stream(), balance()).toList());
    }

    private Stream<PublicEvent> balance() {
        var all = new InsightServicePublication();
        return Stream.of(
                        new BalanceEvent.OneSidednessFlagged(id(1), Side.A, Instant.parse("2026-06-01T14:00:00Z")),
                        new BalanceEvent.Acknowledged(Set.of(Side.A), MEMBER, WHY),
                        new BalanceEvent.Cleared(Side.A))
                .map(event ->
                        story.tell("insight", "balance", id(1), event, Map.of("relationship", id(1)), Instant.EPOCH))
                .flatMap(event -> all.of(event).stream());
    }

    @Test
    void whatWasHeardFromOthersIsNotPublishedAgain() {
        assertThat(publication.of(story.session(id(3), id(1), new SessionFact.Held(Instant.EPOCH), Instant.EPOCH)))
                .isEmpty();
    }

    private static UUID id(int last) {
        return UUID.fromString("0190c0de-0000-7000-8000-00000000000" + last);
    }
}
