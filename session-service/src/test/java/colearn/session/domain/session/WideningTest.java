package colearn.session.domain.session;

import static colearn.session.domain.session.Line.*;

import colearn.session.domain.LearningKind;
import colearn.session.domain.Membership;
import colearn.session.domain.Side;
import colearn.session.domain.Visibility;
import colearn.session.domain.session.SessionCommand.WidenReflection;
import colearn.session.domain.session.SessionEvent.ReflectionWidened;
import colearn.session.domain.session.SessionRejection.NeverNarrows;
import colearn.session.domain.session.SessionRejection.NoSuchReflection;
import colearn.session.domain.session.SessionRejection.NotOfTheRelationship;
import colearn.session.domain.session.SessionRejection.NotRequested;
import colearn.session.domain.session.SessionRejection.NotTheAuthor;
import colearn.session.domain.session.SessionRejection.WrongStage;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An author lets more people read a reflection. */
class WideningTest {
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
