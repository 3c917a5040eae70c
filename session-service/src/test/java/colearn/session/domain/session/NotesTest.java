package colearn.session.domain.session;

import static colearn.session.domain.session.Line.*;

import colearn.session.domain.Actor;
import colearn.session.domain.Visibility;
import colearn.session.domain.session.SessionCommand.AddNote;
import colearn.session.domain.session.SessionEvent.NoteAdded;
import colearn.session.domain.session.SessionRejection.NotOfTheRelationship;
import colearn.session.domain.session.SessionRejection.NotRequested;
import colearn.session.domain.session.SessionRejection.WrongStage;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a member writes down in a session. */
class NotesTest {
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
