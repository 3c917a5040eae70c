package colearn.session.api;

import colearn.platform.secrets.SealedText;
import colearn.platform.secrets.SealedTexts;
import colearn.session.api.SessionAnswer.Came;
import colearn.session.api.SessionAnswer.NoteAnswer;
import colearn.session.api.SessionAnswer.ReflectionAnswer;
import colearn.session.api.SessionAnswer.Used;
import colearn.session.views.session.SessionRow;
import colearn.session.views.session.SessionRow.ToolUse;
import colearn.session.views.writing.WritingRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sessions and what was written in them, as one reader may see them.
 *
 * @param writings those alone that the reader may see
 * @param words the sealed texts of all these, opened in one go; a text that is not in it is gone
 */
record Shown(List<WritingRow> writings, Map<SealedText, String> words) {

    static Shown of(List<SessionRow> sessions, List<WritingRow> writings, SealedTexts texts) {
        var sealed = new ArrayList<SealedText>();
        for (var row : sessions) {
            if (row.reason() != null) {
                sealed.add(row.reason());
            }
            row.tools().stream().map(ToolUse::fit).forEach(sealed::add);
        }
        writings.stream().map(WritingRow::text).forEach(sealed::add);
        return new Shown(writings, texts.open(sealed));
    }

    SessionAnswer session(SessionRow row) {
        var agreed = row.appointment();
        return new SessionAnswer(
                row.sessionId(),
                row.relationshipId(),
                row.struggleIds(),
                row.stage(),
                agreed == null ? null : agreed.localStart(),
                agreed == null ? null : agreed.zone(),
                agreed == null ? null : agreed.duration(),
                agreed == null ? null : agreed.start(),
                row.sequence(),
                row.reason() == null ? null : words.get(row.reason()),
                row.heldAt(),
                row.retrospective(),
                row.attendance().stream()
                        .map(it -> new Came(it.side(), it.personId(), it.standInFor()))
                        .toList(),
                row.noShows(),
                row.tools().stream()
                        .map(it -> new Used(it.tool(), it.struggleId(), words.get(it.fit())))
                        .toList(),
                row.spoken(),
                row.missing(),
                in(row).flatMap(this::note).toList(),
                in(row).flatMap(this::reflection).toList(),
                row.version());
    }

    Stream<ReflectionAnswer> reflection(WritingRow it) {
        var reflection = it.reflection();
        return reflection == null
                ? Stream.empty()
                : Stream.of(new ReflectionAnswer(
                        it.id(),
                        reflection.side(),
                        reflection.learner(),
                        text(it),
                        reflection.kind(),
                        it.visibility(),
                        it.authorId(),
                        reflection.authorSide(),
                        it.writtenAt()));
    }

    private Stream<NoteAnswer> note(WritingRow it) {
        return it.reflection() == null
                ? Stream.of(new NoteAnswer(it.id(), it.visibility(), it.authorId(), text(it), it.writtenAt()))
                : Stream.empty();
    }

    private Stream<WritingRow> in(SessionRow row) {
        return writings.stream().filter(it -> it.sessionId().equals(row.sessionId()));
    }

    private @Nullable String text(WritingRow row) {
        return words.get(row.text());
    }
}
