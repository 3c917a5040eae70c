package colearn.session.views.writing;

import colearn.platform.eventlog.Happening;
import colearn.platform.views.View;
import colearn.session.domain.session.SessionEvent;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row a note or reflection; see {@link WritingRow}. */
public final class WritingView implements View<WritingRow> {
    public static final String NAME = "writing";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int foldVersion() {
        return 2;
    }

    @Override
    public Class<WritingRow> rowType() {
        return WritingRow.class;
    }

    @Override
    public Set<String> keys(Happening event) {
        return event.body() instanceof SessionEvent happened ? written(happened) : Set.of();
    }

    private static Set<String> written(SessionEvent happened) {
        return switch (happened) {
            case SessionEvent.NoteAdded it -> Set.of(it.noteId().toString());
            case SessionEvent.ReflectionRecorded it -> Set.of(it.reflectionId().toString());
            case SessionEvent.ReflectionWidened it -> Set.of(it.reflectionId().toString());
            default -> Set.of();
        };
    }

    @Override
    public @Nullable WritingRow apply(String key, @Nullable WritingRow row, Happening event) {
        return event.body() instanceof SessionEvent happened ? step(row, event, happened) : row;
    }

    private static @Nullable WritingRow step(@Nullable WritingRow row, Happening event, SessionEvent happened) {
        return switch (happened) {
            case SessionEvent.NoteAdded it ->
                new WritingRow(
                        it.noteId(),
                        event.aggregateId(),
                        relationship(event),
                        it.visibility(),
                        it.authorId(),
                        it.text(),
                        event.recordedAt(),
                        null);
            case SessionEvent.ReflectionRecorded it ->
                new WritingRow(
                        it.reflectionId(),
                        event.aggregateId(),
                        relationship(event),
                        it.visibility(),
                        it.authorId(),
                        it.learned(),
                        event.recordedAt(),
                        new WritingRow.AsReflection(it.side(), it.learner(), it.kind(), it.authorSide()));
            case SessionEvent.ReflectionWidened it ->
                Objects.requireNonNull(row, "a reflection is recorded before it is widened")
                        .widened(it.to(), it.learned(), it.kind());
            default -> row;
        };
    }

    private static UUID relationship(Happening event) {
        return Objects.requireNonNull(event.parents().get("relationship"), "a session belongs to a relationship");
    }
}
