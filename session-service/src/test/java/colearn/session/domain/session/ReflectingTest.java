package colearn.session.domain.session;

import static colearn.session.domain.session.Line.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colearn.session.domain.Actor;
import colearn.session.domain.LearningKind;
import colearn.session.domain.Membership;
import colearn.session.domain.ObservedStruggle;
import colearn.session.domain.Side;
import colearn.session.domain.Visibility;
import colearn.session.domain.session.SessionCommand.AddNote;
import colearn.session.domain.session.SessionCommand.Close;
import colearn.session.domain.session.SessionCommand.DeclareNothingLearned;
import colearn.session.domain.session.SessionCommand.Reflect;
import colearn.session.domain.session.SessionCommand.UseTool;
import colearn.session.domain.session.SessionCommand.WidenReflection;
import colearn.session.domain.session.SessionEvent.Closed;
import colearn.session.domain.session.SessionEvent.Held;
import colearn.session.domain.session.SessionEvent.NoteAdded;
import colearn.session.domain.session.SessionEvent.NothingLearnedDeclared;
import colearn.session.domain.session.SessionEvent.ReflectionWidened;
import colearn.session.domain.session.SessionEvent.ToolUsed;
import colearn.session.domain.session.SessionRejection.AlreadyDeclared;
import colearn.session.domain.session.SessionRejection.HasReflected;
import colearn.session.domain.session.SessionRejection.LearnerNotOfThatSide;
import colearn.session.domain.session.SessionRejection.NeverNarrows;
import colearn.session.domain.session.SessionRejection.NoSuchReflection;
import colearn.session.domain.session.SessionRejection.NotOfThatSide;
import colearn.session.domain.session.SessionRejection.NotOfTheRelationship;
import colearn.session.domain.session.SessionRejection.NotRequested;
import colearn.session.domain.session.SessionRejection.NotTheAuthor;
import colearn.session.domain.session.SessionRejection.SidesMissing;
import colearn.session.domain.session.SessionRejection.ToolBeforeStruggle;
import colearn.session.domain.session.SessionRejection.ToolWithoutStruggle;
import colearn.session.domain.session.SessionRejection.WrongStage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReflectingTest {

    @Nested
    class Tools {
        private static final Tool CHART = new Tool("standard work chart");

        @Test
        void aToolMeetsAStruggleThatWasSeenBefore() {
            HELD.when(used(SEEN)).then(new ToolUsed(CHART, STRUGGLE, TEXT)).effective(START);
        }

        @Test
        void whatWasSeenInTheSessionItselfWasSeenInTime() {
            HELD.when(used(seen(AFTER))).then(new ToolUsed(CHART, STRUGGLE, TEXT));
            HELD.when(used(seen(AFTER.plusNanos(1))))
                    .thenRejected(new ToolBeforeStruggle(CHART, STRUGGLE, AFTER.plusNanos(1), AFTER));
        }

        @Test
        void noToolInSearchOfAProblem() {
            var refusal = new ToolWithoutStruggle(CHART, STRUGGLE, LINE);
            HELD.when(new UseTool(B, CHART, STRUGGLE, Optional.empty(), TEXT)).thenRejected(refusal);
            HELD.when(new UseTool(B, CHART, null, Optional.empty(), TEXT))
                    .thenRejected(new ToolWithoutStruggle(CHART, null, LINE));
            HELD.when(used(new ObservedStruggle(STRUGGLE, ELSEWHERE, SEEN.observedAt())))
                    .thenRejected(refusal);
            HELD.when(used(new ObservedStruggle(new UUID(4, 2), LINE, SEEN.observedAt())))
                    .thenRejected(refusal);
        }

        @Test
        void onlyMembersSayWhatWasUsed() {
            HELD.when(new UseTool(new Actor.Member(OF_NEITHER), CHART, STRUGGLE, Optional.of(SEEN), TEXT))
                    .thenRejected(new NotOfTheRelationship(STRANGER, LINE));
        }

        @Test
        void onlyWhileItIsHeld() {
            A_SESSION.when(used(SEEN)).thenRejected(new NotRequested());
            stagesBut(Stage.HELD)
                    .forEach(it -> it.when(used(SEEN)).thenRejected(new WrongStage(stage(it), Set.of(Stage.HELD))));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "  ", "two\nlines", "two\u2028lines"})
        void aToolHasANameOfOneLine(String name) {
            assertThatThrownBy(() -> new Tool(name)).isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void ofTwoHundredCharactersAtMost() {
            assertThat(new Tool(" " + "x".repeat(200)).value()).hasSize(200);
            assertThatThrownBy(() -> new Tool("x".repeat(201))).isInstanceOf(IllegalArgumentException.class);
        }

        private static UseTool used(ObservedStruggle struggle) {
            return new UseTool(B, CHART, STRUGGLE, Optional.of(struggle), TEXT);
        }

        private static ObservedStruggle seen(Instant at) {
            return new ObservedStruggle(STRUGGLE, LINE, at);
        }
    }

    @Nested
    class Notes {
        private static final UUID NOTE = new UUID(6, 1);
        private static final AddNote COMMAND = new AddNote(B, NOTE, Visibility.PRIVATE, TEXT);

        @Test
        void aMemberWritesSomethingDown() {
            HELD.when(COMMAND)
                    .then(new NoteAdded(NOTE, Visibility.PRIVATE, TEXT, TEAM_LEADER))
                    .effective(null);
        }

        @Test
        void nobodyElse() {
            HELD.when(new AddNote(new Actor.Member(OF_NEITHER), NOTE, Visibility.PROGRAM, TEXT))
                    .thenRejected(new NotOfTheRelationship(STRANGER, LINE));
        }

        @Test
        void onlyWhileItIsHeld() {
            A_SESSION.when(COMMAND).thenRejected(new NotRequested());
            stagesBut(Stage.HELD)
                    .forEach(it -> it.when(COMMAND).thenRejected(new WrongStage(stage(it), Set.of(Stage.HELD))));
        }
    }

    @Nested
    class Reflecting {
        @Test
        void aSideSaysWhatItLearnedInTheSession() {
            HELD.when(reflect(A, Side.A, NEW_HIRE))
                    .then(reflection(REFLECTION, Side.A, Visibility.RELATIONSHIP, NEW_HIRE, Side.A))
                    .effective(START);
        }

        @Test
        void theOtherSideMayWriteItDownForThem() {
            HELD.when(reflect(B, Side.A, NEW_HIRE))
                    .then(reflection(REFLECTION, Side.A, Visibility.RELATIONSHIP, TEAM_LEADER, Side.B));
        }

        @Test
        void whoBelongsToBothSidesSpeaksForTheOneThatLearned() {
            HELD.when(reflect(new Actor.Member(OF_BOTH), Side.A, NEW_HIRE))
                    .then(reflection(REFLECTION, Side.A, Visibility.RELATIONSHIP, TEAM_LEADER, Side.A));
            HELD.when(reflect(new Actor.Member(OF_BOTH), Side.B, TEAM_LEADER))
                    .then(reflection(REFLECTION, Side.B, Visibility.RELATIONSHIP, TEAM_LEADER, Side.B));
        }

        @Test
        void oneThatComesAfterTheClosingStillCounts() {
            CLOSED.when(reflect(A, Side.A, NEW_HIRE))
                    .then(reflection(REFLECTION, Side.A, Visibility.RELATIONSHIP, NEW_HIRE, Side.A))
                    .effective(START);
        }

        @Test
        void aSessionThatWasLoggedLateIsReflectedOnToo() {
            A_SESSION
                    .given(Held.loggedLate(BUMPERS, MARCH_2))
                    .when(reflect(A, Side.A, NEW_HIRE))
                    .then(reflection(REFLECTION, Side.A, Visibility.RELATIONSHIP, NEW_HIRE, Side.A))
                    .effective(START);
        }

        @Test
        void whoeverLearnedIsAPartyOfTheSideThatLearned() {
            HELD.when(reflect(A, Side.A, STRANGER))
                    .thenRejected(new LearnerNotOfThatSide(STRANGER, Side.A, Set.of(NEW_HIRE, TEAM_LEADER)));
        }

        @Test
        void nobodyOfNeitherSideReflects() {
            HELD.when(reflect(new Actor.Member(OF_NEITHER), Side.A, NEW_HIRE))
                    .thenRejected(new NotOfTheRelationship(STRANGER, LINE));
        }

        @Test
        void theSameReflectionAgainIsNothingNew() {
            HELD.given(reflection(REFLECTION, Side.A, Visibility.RELATIONSHIP, NEW_HIRE, Side.A))
                    .when(reflect(A, Side.A, NEW_HIRE))
                    .thenNothing();
        }

        @Test
        void notBeforeItWasHeld() {
            A_SESSION.when(reflect(A, Side.A, NEW_HIRE)).thenRejected(new NotRequested());
            stagesBut(Stage.HELD, Stage.CLOSED)
                    .forEach(it -> it.when(reflect(A, Side.A, NEW_HIRE))
                            .thenRejected(new WrongStage(stage(it), Set.of(Stage.HELD, Stage.CLOSED))));
        }

        private static Reflect reflect(Actor.Member by, Side side, UUID learner) {
            return new Reflect(
                    by,
                    REFLECTION,
                    side,
                    learner,
                    Set.of(NEW_HIRE, TEAM_LEADER),
                    TEXT,
                    LearningKind.WORK,
                    Visibility.RELATIONSHIP);
        }
    }

    @Nested
    class Widening {
        @Test
        void theAuthorLetsMoreReadItAlsoAfterTheClosing() {
            for (var session : List.of(HELD, CLOSED)) {
                session.given(by(Visibility.PRIVATE))
                        .when(widen(TEAM_LEADER, Visibility.PROGRAM))
                        .then(new ReflectionWidened(
                                REFLECTION,
                                Side.A,
                                NEW_HIRE,
                                TEXT,
                                LearningKind.WORK,
                                Visibility.PRIVATE,
                                Visibility.PROGRAM,
                                TEAM_LEADER,
                                Side.B))
                        .effective(null);
            }
        }

        @Test
        void stepByStep() {
            var widened = new ReflectionWidened(
                    REFLECTION,
                    Side.A,
                    NEW_HIRE,
                    TEXT,
                    LearningKind.WORK,
                    Visibility.PRIVATE,
                    Visibility.RELATIONSHIP,
                    TEAM_LEADER,
                    Side.B);
            HELD.given(by(Visibility.PRIVATE), widened)
                    .when(widen(TEAM_LEADER, Visibility.RELATIONSHIP))
                    .thenNothing();
            HELD.given(by(Visibility.PRIVATE), widened)
                    .when(widen(TEAM_LEADER, Visibility.PRIVATE))
                    .thenRejected(new NeverNarrows(Visibility.RELATIONSHIP, Visibility.PRIVATE));
            HELD.given(by(Visibility.PRIVATE), widened)
                    .when(widen(NEW_HIRE, Visibility.PROGRAM))
                    .thenRejected(new NotTheAuthor(REFLECTION));
        }

        @Test
        void whatOthersMayReadIsNotTakenBack() {
            HELD.given(by(Visibility.PROGRAM))
                    .when(widen(TEAM_LEADER, Visibility.RELATIONSHIP))
                    .thenRejected(new NeverNarrows(Visibility.PROGRAM, Visibility.RELATIONSHIP));
        }

        @Test
        void onlyTheAuthorEvenIfItIsAboutAnother() {
            HELD.given(by(Visibility.RELATIONSHIP))
                    .when(widen(NEW_HIRE, Visibility.PROGRAM))
                    .thenRejected(new NotTheAuthor(REFLECTION));
        }

        @Test
        void nobodyLearnsThatAPrivateTextExists() {
            HELD.given(by(Visibility.PRIVATE))
                    .when(widen(NEW_HIRE, Visibility.PROGRAM))
                    .thenRejected(new NoSuchReflection(REFLECTION));
            HELD.when(widen(NEW_HIRE, Visibility.PROGRAM)).thenRejected(new NoSuchReflection(REFLECTION));
        }

        @Test
        void theAuthorAlsoAfterLeavingTheSide() {
            var gone = new Membership(LINE, TEAM_LEADER, Set.of());
            HELD.given(by(Visibility.RELATIONSHIP))
                    .when(new WidenReflection(gone, REFLECTION, Visibility.RELATIONSHIP))
                    .thenNothing();
        }

        @Test
        void aStrangerIsToldNothingOfTheSession() {
            HELD.given(by(Visibility.PROGRAM))
                    .when(new WidenReflection(OF_NEITHER, REFLECTION, Visibility.PROGRAM))
                    .thenRejected(new NotOfTheRelationship(STRANGER, LINE));
            stagesBut(Stage.HELD, Stage.CLOSED)
                    .forEach(it -> it.when(new WidenReflection(OF_NEITHER, REFLECTION, Visibility.PROGRAM))
                            .thenRejected(new NotOfTheRelationship(STRANGER, LINE)));
        }

        @Test
        void notBeforeItWasHeld() {
            A_SESSION.when(widen(TEAM_LEADER, Visibility.PROGRAM)).thenRejected(new NotRequested());
            stagesBut(Stage.HELD, Stage.CLOSED)
                    .forEach(it -> it.when(widen(TEAM_LEADER, Visibility.PROGRAM))
                            .thenRejected(new WrongStage(stage(it), Set.of(Stage.HELD, Stage.CLOSED))));
        }

        private static SessionEvent by(Visibility visibility) {
            return reflection(REFLECTION, Side.A, visibility, TEAM_LEADER, Side.B);
        }

        private static WidenReflection widen(UUID person, Visibility to) {
            return new WidenReflection(person.equals(NEW_HIRE) ? OF_SIDE_A : OF_SIDE_B, REFLECTION, to);
        }
    }

    @Nested
    class NothingLearned {
        private static final DeclareNothingLearned COMMAND = new DeclareNothingLearned(A, Side.A, TEXT);

        @Test
        void aSideSaysItOfItself() {
            HELD.when(COMMAND).then(new NothingLearnedDeclared(Side.A, TEXT)).effective(null);
        }

        @Test
        void neverOfTheOther() {
            HELD.when(new DeclareNothingLearned(B, Side.A, TEXT))
                    .thenRejected(new NotOfThatSide(TEAM_LEADER, Side.A, Set.of(Side.B)));
        }

        @Test
        void notAfterItSaidWhatItLearned() {
            HELD.given(reflection(REFLECTION, Side.A, Visibility.PRIVATE, NEW_HIRE, Side.A))
                    .when(COMMAND)
                    .thenRejected(new HasReflected(Side.A));
        }

        @Test
        void whatTheOthersWroteForItDoesNotStandInTheWay() {
            HELD.given(reflection(REFLECTION, Side.A, Visibility.RELATIONSHIP, TEAM_LEADER, Side.B))
                    .when(COMMAND)
                    .then(new NothingLearnedDeclared(Side.A, TEXT));
        }

        @Test
        void aSecondReasonIsNotDroppedSilently() {
            HELD.given(new NothingLearnedDeclared(Side.A, TEXT), new NothingLearnedDeclared(Side.B, TEXT))
                    .when(COMMAND)
                    .thenRejected(new AlreadyDeclared(Side.A));
        }

        @Test
        void onlyWhileItIsHeld() {
            A_SESSION.when(COMMAND).thenRejected(new NotRequested());
            stagesBut(Stage.HELD)
                    .forEach(it -> it.when(COMMAND).thenRejected(new WrongStage(stage(it), Set.of(Stage.HELD))));
        }
    }

    @Nested
    class Closing {
        private static final Close COMMAND = new Close(PROGRAM);
        private static final SessionEvent A_REFLECTED =
                reflection(REFLECTION, Side.A, Visibility.PRIVATE, NEW_HIRE, Side.A);

        /** 14 days later the clocks in Detroit have changed: it is still 09:00 there. */
        private static final Instant IN_TIME = Instant.parse("2026-03-16T13:00:00Z");

        @Test
        void closedAtOnceWhereBothSidesHaveSpoken() {
            HELD.given(A_REFLECTED, new NothingLearnedDeclared(Side.B, TEXT))
                    .when(COMMAND)
                    .then(new Closed(Set.of()))
                    .effective(null);
            HELD.given(A_REFLECTED, reflection(new UUID(5, 2), Side.B, Visibility.PROGRAM, TEAM_LEADER, Side.B))
                    .when(new Close(A))
                    .then(new Closed(Set.of()));
        }

        @Test
        void whereASideIsMissingItHasFourteenDays() {
            HELD.given(A_REFLECTED)
                    .at(IN_TIME.minusNanos(1))
                    .when(COMMAND)
                    .thenRejected(new SidesMissing(Set.of(Side.B), IN_TIME));
            HELD.given(A_REFLECTED).at(IN_TIME).when(COMMAND).then(new Closed(Set.of(Side.B)));
        }

        @Test
        void theClosingSaysWhichSidesAreMissing() {
            HELD.at(IN_TIME).when(COMMAND).then(new Closed(Set.of(Side.A, Side.B)));
        }

        @Test
        void whatTheOthersWroteForASideIsNotThatSideSpeaking() {
            HELD.given(A_REFLECTED, reflection(new UUID(5, 2), Side.B, Visibility.PROGRAM, NEW_HIRE, Side.A))
                    .when(COMMAND)
                    .thenRejected(new SidesMissing(Set.of(Side.B), IN_TIME));
        }

        @Test
        void twiceIsOnce() {
            CLOSED.when(COMMAND).thenNothing();
        }

        @Test
        void onlyWhatWasHeld() {
            A_SESSION.when(COMMAND).thenRejected(new NotRequested());
            stagesBut(Stage.HELD, Stage.CLOSED)
                    .forEach(it -> it.when(COMMAND).thenRejected(new WrongStage(stage(it), Set.of(Stage.HELD))));
        }
    }
}
