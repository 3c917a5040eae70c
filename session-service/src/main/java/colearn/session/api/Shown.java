package colearn.session.api;

import colearn.platform.secrets.SealedText;
import colearn.platform.secrets.SealedTexts;
import colearn.session.api.SessionAnswer.Came;
import colearn.session.api.SessionAnswer.NoteAnswer;
import colearn.session.api.SessionAnswer.ReflectionAnswer;
import colearn.session.api.SessionAnswer.Used;
import colearn.session.views.session.SessionRow;
import colearn.session.views.writing.WritingRow;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens what a reader may see of a session. */
@Component
final class Shown {
    private final SealedTexts texts;

    Shown(SealedTexts texts) {
        this.texts = texts;
    }

    /** @param writings of this and perhaps of other sessions, those alone that the reader may see */
    SessionAnswer session(SessionRow row, List<WritingRow> writings) {
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
                text(row.reason()),
                row.heldAt(),
                row.retrospective(),
                row.attendance().stream()
                        .map(it -> new Came(it.side(), it.personId(), it.standInFor()))
                        .toList(),
                row.noShows(),
                row.tools().stream()
                        .map(it -> new Used(it.tool(), it.struggleId(), text(it.fit())))
                        .toList(),
                row.spoken(),
                row.missing(),
                of(row, writings).flatMap(this::note).toList(),
                of(row, writings).flatMap(this::reflection).toList(),
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
                        text(it.text()),
                        reflection.kind(),
                        it.visibility(),
                        it.authorId(),
                        reflection.authorSide(),
                        it.writtenAt()));
    }

    private Stream<NoteAnswer> note(WritingRow it) {
        return it.reflection() == null
                ? Stream.of(new NoteAnswer(it.id(), it.visibility(), it.authorId(), text(it.text()), it.writtenAt()))
                : Stream.empty();
    }

    private static Stream<WritingRow> of(SessionRow row, List<WritingRow> writings) {
        return writings.stream().filter(it -> it.sessionId().equals(row.sessionId()));
    }

    private @Nullable String text(@Nullable SealedText sealed) {
        return sealed == null ? null : texts.open(sealed).orElse(null);
    }
}
