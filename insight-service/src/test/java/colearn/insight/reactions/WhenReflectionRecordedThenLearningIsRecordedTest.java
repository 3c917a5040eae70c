package colearn.insight.reactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colearn.insight.Story;
import colearn.insight.configuration.LearningConfiguration;
import colearn.insight.domain.Side;
import colearn.insight.domain.learning.Evidence;
import colearn.insight.domain.learning.Kind;
import colearn.insight.domain.learning.Learning;
import colearn.insight.domain.learning.LearningCommand;
import colearn.insight.domain.learning.LearningDecider;
import colearn.insight.domain.learning.LearningEvent;
import colearn.insight.domain.learning.LearningEvent.Amended;
import colearn.insight.domain.learning.LearningEvent.Confirmed;
import colearn.insight.domain.learning.LearningEvent.Recorded;
import colearn.insight.domain.learning.LearningEvent.Retracted;
import colearn.insight.domain.learning.LearningEvent.Widened;
import colearn.insight.domain.learning.Visibility;
import colearn.insight.received.RelationshipFact;
import colearn.insight.received.SessionFact;
import colearn.insight.received.SessionFact.ReflectionRecorded;
import colearn.insight.received.SessionFact.ReflectionWidened;
import colearn.platform.commands.Aggregate;
import colearn.platform.commands.Commands.Order;
import colearn.platform.commands.Known;
import colearn.platform.commands.Reads;
import colearn.platform.commands.ReceivedFold;
import colearn.platform.decider.Claim;
import colearn.platform.eventlog.Corrective;
import colearn.platform.eventlog.Corrective.EventCorrected;
import colearn.platform.eventlog.Happening;
import colearn.platform.identity.Caller;
import colearn.platform.secrets.SealedText;
import colearn.testkit.DeciderSpec;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WhenReflectionRecordedThenLearningIsRecordedTest {
    private static final UUID RELATIONSHIP = new UUID(1, 1);
    private static final UUID SESSION = new UUID(2, 1);
    private static final UUID REFLECTION = new UUID(3, 1);
    private static final UUID AUTHOR = new UUID(4, 1);
    private static final UUID LEARNER = new UUID(5, 1);
    private static final SealedText TEXT = new SealedText(new UUID(7, 1), "dGV4dA==");
    private static final Instant HELD = Instant.parse("2026-02-01T10:00:00Z");
    private static final Instant LATER = Instant.parse("2026-02-05T10:00:00Z");
    private static final Caller SELF = new Caller(new UUID(9, 9), Set.of(), null, "c", new UUID(8, 8));
    private static final SealedText OTHERWISE = new SealedText(new UUID(7, 2), "b3RoZXJ3aXNl");
    private Optional<Instant> heldAt = Optional.of(HELD);
    private Optional<SessionFact> said = Optional.empty();

    private final WhenReflectionRecordedThenLearningIsRecorded reaction =
            new WhenReflectionRecordedThenLearningIsRecorded(LearningConfiguration.learnings());
    private final Story story = new Story();
    private DeciderSpec<LearningCommand, Learning, LearningEvent> learning = DeciderSpec.of(new LearningDecider());

    @Test
    void whatAMemberOfTheLearningSideWroteIsConfirmedFromTheDayOfTheSession() {
        var orders = on(recorded("A"), HELD);
        assertThat(orders).hasSize(1);
        learning.when(orders.getFirst())
                .then(learned(Side.A, Visibility.RELATIONSHIP), new Confirmed(AUTHOR))
                .effective(HELD);
    }

    @Test
    void whatTheOtherSideOrACoachOutsideWroteIsAttributed() {
        learning.when(on(recorded("B"), HELD).getFirst()).then(learned(Side.B, Visibility.RELATIONSHIP));
        learning.when(on(recorded(null), HELD).getFirst()).then(learned(null, Visibility.RELATIONSHIP));
    }

    @Test
    void aPrivateReflectionBecomesALearningWhenItIsWidened() {
        var orders = on(widened(), LATER);
        assertThat(orders).hasSize(2);
        learning.when(orders.get(0))
                .then(learned(Side.A, Visibility.PROGRAM), new Confirmed(AUTHOR))
                .effective(HELD);
        learning.given(learned(Side.A, Visibility.PROGRAM), new Confirmed(AUTHOR))
                .when(orders.get(1))
                .thenNothing();
    }

    @Test
    void ofASessionThatWasNotHeardOfTheReflectionsOwnTimeCounts() {
        heldAt = Optional.empty();
        learning.when(on(recorded("A"), LATER).getFirst()).effective(LATER);
    }

    @Test
    void aLearningIsReadByMoreWhenItsReflectionIsWidened() {
        learning = learning.given(learned(Side.A, Visibility.RELATIONSHIP), new Confirmed(AUTHOR));
        var orders = on(widened(), LATER);
        learning.when(orders.get(0)).thenNothing();
        learning.when(orders.get(1)).then(new Widened(Visibility.PROGRAM)).effective(LATER);
    }

    @Test
    void aCorrectedReflectionIsFollowedAsItsSessionIsKnownNow() {
        learning = learning.given(learned(Side.B, Visibility.RELATIONSHIP), new Confirmed(LEARNER));
        said = Optional.of(
                new ReflectionRecorded(REFLECTION, "A", LEARNER, OTHERWISE, "WORK", "RELATIONSHIP", AUTHOR, "B"));
        var amended = new Amended(
                RELATIONSHIP,
                Side.A,
                LEARNER,
                OTHERWISE,
                Kind.WORK,
                Visibility.RELATIONSHIP,
                List.of(new Evidence(Evidence.Type.SESSION, SESSION)),
                AUTHOR,
                Side.B);
        learning.when(corrected(recorded("B"), said.get())).then(amended);
        said = Optional.empty();
        learning.when(corrected(recorded("B"), new Corrective.Retracted())).then(new Retracted(null));
        learning.given(new Retracted(null))
                .when(corrected(new Corrective.Retracted(), recorded("B")))
                .thenNothing();
    }

    @Test
    void aCorrectionThatCameFirstOrOfSomethingElseAsksForNothing() {
        assertThat(reaction.on(correction(List.of(), List.of()), SELF)).isEmpty();
        var held = story.session(SESSION, RELATIONSHIP, new SessionFact.Held(HELD), HELD);
        assertThat(reaction.on(correction(List.of(held), List.of(held)), SELF)).isEmpty();
    }

    private LearningCommand corrected(Object before, Object after) {
        var parents = Map.of("relationship", RELATIONSHIP);
        var orders = reaction.on(
                correction(
                        List.of(story.tell("session", "session", SESSION, before, parents, HELD)),
                        List.of(story.tell("session", "session", SESSION, after, parents, HELD))),
                SELF);
        assertThat(orders)
                .singleElement()
                .satisfies(order -> assertThat(order.id()).isEqualTo(REFLECTION));
        return command(orders.getFirst());
    }

    private Happening correction(List<Happening> before, List<Happening> after) {
        return story.tell(
                "session",
                "session",
                SESSION,
                new EventCorrected(before, after),
                Map.of("relationship", RELATIONSHIP),
                LATER);
    }

    @Test
    void otherFactsAreNoneOfItsBusiness() {
        assertThat(reaction.on(story.session(SESSION, RELATIONSHIP, new SessionFact.Held(HELD), HELD), SELF))
                .isEmpty();
        assertThat(reaction.on(
                        story.relationship(RELATIONSHIP, new RelationshipFact.Activated(Instant.EPOCH), HELD), SELF))
                .isEmpty();
    }

    @Test
    void aReflectionOfNoRelationshipIsNotPassedOverInSilence() {
        var homeless = story.tell("session", "session", SESSION, recorded("A"), Map.of(), HELD);
        assertThatThrownBy(() -> reaction.on(homeless, SELF)).isInstanceOf(IllegalStateException.class);
    }

    private List<LearningCommand> on(SessionFact fact, Instant at) {
        Happening event = story.session(SESSION, RELATIONSHIP, fact, at);
        return reaction.on(event, SELF).stream()
                .map(order -> {
                    assertThat(order.id()).isEqualTo(REFLECTION);
                    assertThat(order.caller()).isEqualTo(SELF);
                    return command(order);
                })
                .toList();
    }

    private LearningCommand command(Order<?, ?, ?> order) {
        return (LearningCommand) order.command().apply(new Session(SESSION, heldAt, said));
    }

    private static ReflectionRecorded recorded(@Nullable String authorSide) {
        return new ReflectionRecorded(REFLECTION, "A", LEARNER, TEXT, "COACHING", "RELATIONSHIP", AUTHOR, authorSide);
    }

    private static ReflectionWidened widened() {
        return new ReflectionWidened(REFLECTION, "A", LEARNER, TEXT, "COACHING", "PROGRAM", AUTHOR, "A");
    }

    private static LearningEvent learned(@Nullable Side authorSide, Visibility visibility) {
        return new Recorded(
                RELATIONSHIP,
                Side.A,
                LEARNER,
                TEXT,
                Kind.COACHING,
                visibility,
                List.of(new Evidence(Evidence.Type.SESSION, SESSION)),
                AUTHOR,
                authorSide);
    }

    /** What this service has heard of the session, and nothing else. */
    private record Session(UUID id, Optional<Instant> heldAt, Optional<SessionFact> said) implements Reads {
        @Override
        public <S> Known<S> received(ReceivedFold<S> fold, UUID asked) {
            assertThat(asked).isEqualTo(id);
            assertThat(fold.source() + "." + fold.aggregate()).isEqualTo("session.session");
            var state = fold.initial();
            for (var fact : Stream.concat(heldAt.map(SessionFact.Held::new).stream(), said.stream())
                    .toList()) {
                state = fold.evolve(state, fact);
            }
            return new Known<>(asked, state, 1);
        }

        @Override
        public <C, S, E> Known<S> own(Aggregate<C, S, E> aggregate, UUID asked) {
            throw new AssertionError("nothing else is needed");
        }

        @Override
        public <C, S, E> List<Known<S>> ownUnder(Aggregate<C, S, E> aggregate, String role, UUID parent) {
            throw new AssertionError("nothing else is needed");
        }

        @Override
        public <S> List<Known<S>> receivedUnder(ReceivedFold<S> fold, String role, UUID parent) {
            throw new AssertionError("nothing else is needed");
        }

        @Override
        public Optional<UUID> holder(Claim claim) {
            throw new AssertionError("nothing else is needed");
        }
    }
}
