package colearn.session.views;

import static colearn.session.views.ToldSession.*;
import static org.assertj.core.api.Assertions.assertThat;

import colearn.platform.identity.Caller;
import colearn.platform.identity.Role;
import colearn.platform.json.Json;
import colearn.platform.time.Ids;
import colearn.session.views.writing.WritingRow;
import colearn.session.views.writing.WritingRows;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Sessions, struggles and writings are for those who may see them. */
class SessionReadersViewTest {
    @Test
    void aPrivateNoteIsReadByItsAuthorAlone() {
        assertThat(notesReadBy(person(NURSE, Role.PARTNER_MEMBER)))
                .containsExactly("PRIVATE", "RELATIONSHIP", "PROGRAM");
        assertThat(notesReadBy(person(COACH, Role.PARTNER_MEMBER))).containsExactly("RELATIONSHIP", "PROGRAM");
    }

    @Test
    void programStaffReadsWhatIsForTheProgram() {
        assertThat(notesReadBy(person(Ids.next(), Role.PROGRAM_MANAGER))).containsExactly("PROGRAM");
    }

    @Test
    void whoHasNothingToDoWithItReadsNothing() {
        assertThat(notesReadBy(person(Ids.next(), Role.PARTNER_MEMBER))).isEmpty();
        assertThat(notesReadBy(person(Ids.next(), Role.OPERATOR))).isEmpty();
        assertThat(notesReadBy(null)).as("nobody said who asks").isEmpty();
        assertThat(sessionsReadBy(person(Ids.next(), Role.PARTNER_MEMBER))).isEmpty();
        assertThat(sessionsReadBy(null)).isEmpty();
        assertThat(strugglesReadBy(person(Ids.next(), Role.PARTNER_MEMBER))).isEmpty();
        assertThat(strugglesReadBy(null)).isEmpty();
    }

    private static List<String> notesReadBy(@Nullable Caller reader) {
        return asks(reader, client -> new WritingRows(Json.stored()).of(client, List.of(SESSION))).stream()
                .filter(row -> row.reflection() == null)
                .map(WritingRow::visibility)
                .map(Enum::name)
                .toList();
    }
}
